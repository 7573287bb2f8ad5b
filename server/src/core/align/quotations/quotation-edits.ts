import type { QuotationEdit } from '../alignment.js';
import type { JudgedEdit, PlacedPiece } from './judge-edit.js';
import type { SourceWord } from './word-index.js';

type Replacement = Pick<QuotationEdit, 'start' | 'end' | 'expected'>;

const SENTENCE_START = /(?:^|[.!?…:]["”’']?\s|["“‘]|\n)\s?$/;

/** The words of the draft that an edit changes, and what has to stand there for the source's words. */
export function toQuotationEdit(placed: PlacedPiece, edit: JudgedEdit): QuotationEdit {
  const known = {
    at: { ...placeOf(placed, edit), source: placed.index.source },
    isLoud: edit.kind === 'altered',
  };
  if (edit.ours.length === 0) return { ...restored(placed, edit), ...known };
  if (edit.theirs.length === 0) return { ...removed(placed, edit), ...known };
  const [start, end] = [edit.ours[0]?.start ?? 0, edit.ours.at(-1)?.end ?? 0];
  return { start, end, expected: inDraftCase(placed, start, edit.theirs), ...known };
}

/** The source's words for the edit with a word on either side, which says what they belong to. */
function placeOf(
  { index, alignment: { place } }: PlacedPiece,
  { edit: { source } }: JudgedEdit,
): { start: number; end: number } {
  const from = source.from > place.from ? source.from - 1 : source.from;
  const to = source.to < place.to ? source.to + 1 : source.to;
  return { start: index.words[from]?.start ?? 0, end: index.words[to - 1]?.end ?? 0 };
}

/** A missing word has no place of its own in the draft: it is shown on the word before which it belongs. */
function restored(placed: PlacedPiece, { edit, theirs }: JudgedEdit): Replacement {
  const next = placed.words[edit.draft.to];
  if (next === undefined) return { start: 0, end: 0, expected: '' };
  const opens =
    opensSentence(placed.text, next.start) &&
    !opensSentence(sourceText(placed), placed.index.words[edit.source.to]?.start ?? 0);
  const rest = opens ? lowerFirst(next.surface) : next.surface;
  return { start: next.start, end: next.end, expected: `${inDraftCase(placed, next.start, theirs)} ${rest}` };
}

/** A word too many goes with the space behind it, or with the one before it at the quotation's end. */
function removed({ text, words }: PlacedPiece, { ours, edit }: JudgedEdit): Replacement {
  const [first, last] = [ours[0], ours.at(-1)];
  if (first === undefined || last === undefined) return { start: 0, end: 0, expected: '' };
  const next = words[edit.draft.to];
  const before = words[edit.draft.from - 1];
  if (next && opensSentence(text, first.start))
    return { start: first.start, end: next.end, expected: upperFirst(next.surface) };
  if (/^\s/.test(text.slice(last.end)) && next) return { start: first.start, end: last.end + 1, expected: '' };
  return { start: before ? before.end : first.start, end: last.end, expected: '' };
}

/** The source's words as they would stand at an offset of the draft. */
function inDraftCase(placed: PlacedPiece, start: number, theirs: readonly SourceWord[]): string {
  const words = wordsOf(sourceText(placed), theirs);
  if (opensSentence(placed.text, start) && /^\p{Lu}/u.test(placed.text.slice(start))) return upperFirst(words);
  const first = theirs[0];
  const isName = placed.index.source.reading.speech.names.some((name) => name.start === first?.start);
  return first && !isName && opensSentence(sourceText(placed), first.start) ? lowerFirst(words) : words;
}

/** The words with the punctuation between them, unless they reach over a quotation mark or a line's end. */
function wordsOf(text: string, words: readonly SourceWord[]): string {
  const whole = text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
  return /["“”«»\n]|''|``/.test(whole) ? words.map(({ surface }) => surface).join(' ') : whole;
}

function sourceText({ index }: PlacedPiece): string {
  return index.source.reading.text;
}

function opensSentence(text: string, at: number): boolean {
  return SENTENCE_START.test(text.slice(Math.max(0, at - 4), at));
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "I" and initials keep their capitals. */
function lowerFirst(words: string): string {
  return /^(?:I\b|\p{Lu}[\p{Lu}.])/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
