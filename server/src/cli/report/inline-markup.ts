import type { SyntaxNode } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import type { Span } from '../../core/index.js';

export type InlineStyle = 'em' | 'strong' | 'code' | 'del';

/** What a stretch of Markdown looks like. */
export interface InlineMarkup {
  /** The marks themselves, which a reader does not see. In order. */
  readonly hidden: readonly Span[];
  /** Emphasised words, outer before inner. */
  readonly styled: readonly StyledSpan[];
}

export interface StyledSpan extends Span {
  readonly style: InlineStyle;
}

export const NO_MARKUP: InlineMarkup = { hidden: [], styled: [] };

const STYLES: ReadonlyMap<string, InlineStyle> = new Map([
  ['Emphasis', 'em'],
  ['StrongEmphasis', 'strong'],
  ['InlineCode', 'code'],
  ['Strikethrough', 'del'],
]);
const MARKS: ReadonlySet<string> = new Set(['EmphasisMark', 'StrikethroughMark', 'CodeMark', 'QuoteMark']);
/** In these, what looks like a mark is text. */
const AS_THEY_STAND: ReadonlySet<string> = new Set(['FencedCode', 'CodeBlock', 'HTMLBlock', 'LinkReference']);
const LINKS: ReadonlySet<string> = new Set(['Link', 'Image']);

const markdown = parser.configure(GFM);

/** The emphasis and the marks of a Markdown text. HTML stays as it is written. */
export function inlineMarkup(text: string): InlineMarkup {
  const hidden: Span[] = [];
  const styled: StyledSpan[] = [];
  markdown.parse(text).iterate({
    enter: ({ name, from, to, node }) => {
      if (AS_THEY_STAND.has(name)) return false;
      const style = STYLES.get(name);
      if (style !== undefined) styled.push({ start: from, end: to, style });
      if (MARKS.has(name)) hidden.push({ start: from, end: to });
      if (LINKS.has(name)) hidden.push(...aroundWords(node));
      if (name === 'Escape') hidden.push({ start: from, end: from + 1 });
      return true;
    },
  });
  return { hidden, styled };
}

/** All of a link but its words. Brackets that lead nowhere, as in “[sic]”, are text. */
function aroundWords(link: SyntaxNode): Span[] {
  const [opening, closing] = link.getChildren('LinkMark');
  const leads = link.getChild('URL') ?? link.getChild('LinkLabel');
  if (!opening || !closing || !leads) return [];
  return [
    { start: opening.from, end: opening.to },
    { start: closing.from, end: link.to },
  ];
}
