import { type VisibleText, visibleText } from '../text/visible-text.js';
import type { Span } from '../types.js';
import type { Claim, Source } from './schema.js';

/** The words of a source as far as they are known, and where its claims stand in them. */
export interface SourceText {
  readonly document: string;
  readonly languageId: string;
  /** By claim id; a claim whose words are not found has none. */
  readonly anchors: ReadonlyMap<string, Span>;
  /** What to add to an offset in `document` to get the offset in the stored text; undefined where that is not known. */
  shiftAt(offset: number): number | undefined;
}

/** The source's stored text, or, where that is not at hand, the words that its claims quote, a claim a line. */
export function textOfSource(source: Source, claims: readonly Claim[]): SourceText {
  return source.content === undefined ? quotedWords(claims) : storedText(source, source.content, claims);
}

/** How the stored text of a source is written, by its file's name. */
export function languageOfSource({ text = '' }: Pick<Source, 'text'>): string {
  return /\.(?:md|markdown)$/i.test(text) ? 'markdown' : 'plaintext';
}

function storedText(source: Source, content: string, claims: readonly Claim[]): SourceText {
  const anchors = new Map<string, Span>();
  const visible = visibleText(content);
  for (const claim of claims) {
    const span = findAnchor(visible, claim);
    if (span !== undefined) anchors.set(claim.id, span);
  }
  return { document: content, languageId: languageOfSource(source), anchors, shiftAt: () => 0 };
}

function findAnchor({ words: content, toDocument, fromDocument }: VisibleText, { anchor }: Claim): Span | undefined {
  const { exact, prefix = '', suffix = '', start } = anchor;
  const here = start === undefined ? -1 : fromDocument(start);
  const at = here >= 0 && content.startsWith(exact, here) ? here : placeOf(content, exact, prefix, suffix);
  return at < 0 ? undefined : { start: toDocument(at), end: toDocument(at + exact.length - 1) + 1 };
}

function placeOf(content: string, exact: string, prefix: string, suffix: string): number {
  const framed = content.indexOf(prefix + exact + suffix);
  return framed >= 0 ? framed + prefix.length : content.indexOf(exact);
}

interface Line extends Span {
  readonly shift: number | undefined;
}

function quotedWords(claims: readonly Claim[]): SourceText {
  const anchors = new Map<string, Span>();
  const lines: Line[] = [];
  let document = '';
  for (const host of withoutNested(claims)) {
    const start = document.length;
    document += `${host.anchor.exact.replaceAll('\n', ' ')}\n`;
    lines.push({
      start,
      end: document.length - 1,
      shift: host.anchor.start === undefined ? undefined : host.anchor.start - start,
    });
  }
  for (const claim of claims) {
    const at = document.indexOf(claim.anchor.exact.replaceAll('\n', ' '));
    if (at >= 0) anchors.set(claim.id, { start: at, end: at + claim.anchor.exact.length });
  }
  return { document, languageId: 'plaintext', anchors, shiftAt: (offset) => shiftOf(lines, offset) };
}

/** The claims in the order of the text, without those whose words another claim quotes too. */
function withoutNested(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = [];
  for (const claim of [...claims].sort((a, b) => b.anchor.exact.length - a.anchor.exact.length)) {
    if (!kept.some((other) => other.anchor.exact.includes(claim.anchor.exact))) kept.push(claim);
  }
  return kept.sort((a, b) => (a.anchor.start ?? 0) - (b.anchor.start ?? 0));
}

function shiftOf(lines: readonly Line[], offset: number): number | undefined {
  return lines.find((line) => offset >= line.start && offset < line.end)?.shift;
}
