import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver';
import type { Source, Span } from '../../core/index.js';
import { sentenceAt } from '../../core/tools.js';
import { type CheckedDraft, languageOfDraft } from '../checked-draft.js';
import { draftEdit } from '../protocol/draft-edit.js';
import { toRange } from '../protocol/positions.js';
import type { Session } from '../session.js';
import type { CitationStyle } from '../settings.js';
import { sourceLabel } from '../source-label.js';
import { sourceOf } from '../source-places.js';

export const CITE = CodeActionKind.RefactorRewrite;

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** "Cite …" where the cursor is on something that a source supports: a citation at the end of its sentence. */
export function citeActions(draft: CheckedDraft, span: Span, { client, settings }: Session): CodeAction[] {
  const { document, text, report, claims } = draft;
  const here = report.checked.find(
    ({ start, end, verdict }) => verdict === 'supported' && start <= span.end && span.start <= end,
  );
  const [evidence] = here?.evidence ?? [];
  const source = evidence && sourceOf(claims, evidence)?.source;
  const language = languageOfDraft(document);
  const sentence = here && sentenceAt(text, language, here.start);
  if (source === undefined || sentence === undefined) return [];
  const edits = citation(source, text, sentence, styleFor(language, settings.citationStyle)).map(
    ({ at, text: newText }): TextEdit => ({ range: toRange(document, { start: at, end: at }), newText }),
  );
  return [{ title: `Cite ${nameOf(source)}`, kind: CITE, edit: draftEdit(document, edits, client) }];
}

type Style = CitationStyle | 'latex' | 'org' | 'typst';

/** Footnotes and keys in brackets are Markdown's; other languages have their own citations. */
function styleFor(language: string, style: CitationStyle): Style {
  if (style === 'plain' || language === 'markdown') return style;
  return language === 'latex' || language === 'org' || language === 'typst' ? language : 'plain';
}

function citation(source: Source, text: string, { start, end }: Span, style: Style): Insertion[] {
  const key = source.id.replace(/[^\p{L}\p{N}_-]+/gu, '-');
  const words = text.slice(start, end);
  const beforeEnd = start + words.replace(/(?<![.!?…])[.!?…]+$/, '').length;
  if (style === 'plain') return [{ at: beforeEnd, text: `, according to ${nameOf(source)}` }];
  if (style === 'pandoc') return [{ at: beforeEnd, text: ` [@${key}]` }];
  if (style === 'org') return [{ at: beforeEnd, text: ` [cite:@${key}]` }];
  if (style === 'typst') return [{ at: beforeEnd, text: ` @${key}` }];
  if (style === 'latex') return [{ at: beforeEnd, text: `~\\cite{${key}}` }];
  const mark = `[^${key}]`;
  const note = text.includes(`${mark}:`) ? [] : [{ at: text.trimEnd().length, text: `\n\n${mark}: ${noteOf(source)}` }];
  return [{ at: end, text: mark }, ...note];
}

/** The outlet as a reader knows it. */
function nameOf(source: Source): string {
  return source['container-title'] ?? source.title ?? source.id;
}

/** "“Port hires”, Harbour Ledger · 4 March 2025, <https://…>" */
function noteOf(source: Source): string {
  const title = source.title === undefined || source.title === nameOf(source) ? '' : `“${source.title}”, `;
  const address = source.URL === undefined ? '' : `, <${source.URL}>`;
  return `${title}${sourceLabel(source)}${address}`.replace(/\s+/g, ' ');
}
