import { MarkupKind } from 'vscode-languageserver';
import { escapeMarkdown, link } from './markdown.js';

/** The few ways in which a hover sets its text, for clients that read Markdown and for those that do not. */
export interface Markup {
  readonly kind: MarkupKind;
  /** What stands between two blocks. */
  readonly rule: string;
  /** Whatever comes out of a draft or a source goes through here. */
  text(text: string): string;
  bold(text: string): string;
  code(text: string): string;
  quotation(markup: string): string;
  /** Empty where links cannot be shown. */
  link(label: string, target: string): string;
}

export const markdownMarkup: Markup = {
  kind: MarkupKind.Markdown,
  rule: '\n\n---\n\n',
  text: escapeMarkdown,
  bold: (text) => (text.trim() === '' ? escapeMarkdown(text) : `**${escapeMarkdown(text.trim())}**`),
  code: (text) => `\`${text.replaceAll('`', '')}\``,
  quotation: (markup) => `> ${markup}`,
  link,
};

export const plainMarkup: Markup = {
  kind: MarkupKind.PlainText,
  rule: '\n\n',
  text: oneLine,
  bold: oneLine,
  code: (text) => `[${text}]`,
  quotation: (markup) => markup,
  link: () => '',
};

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
