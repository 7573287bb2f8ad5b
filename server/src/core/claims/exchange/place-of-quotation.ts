import { type SingleSpaced, singleSpaced } from '../../text/single-spaced.js';
import type { Span } from '../../types.js';

/** A quotation as another program has it. */
export interface QuotationSought {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly start?: number | undefined;
}

/**
 * The one place of a quotation in a text: at its offset, else where the words around it fit too, else where it stands once.
 * White space may differ, since programs read line breaks and indents otherwise; nothing else may.
 */
export function placeOfQuotation(
  text: string,
  { exact, prefix = '', suffix = '', start }: QuotationSought,
): Span | undefined {
  if (start !== undefined && text.startsWith(exact, start)) return { start, end: start + exact.length };
  const spaced = singleSpaced(text);
  const words = collapsed(exact).trim();
  const before = collapsed(/^\s/.test(exact) ? `${prefix} ` : prefix);
  const after = collapsed(/\s$/.test(exact) ? ` ${suffix}` : suffix);
  if (words === '') return undefined;
  const framed = onlyPlace(spaced.words, before + words + after);
  if (framed !== undefined) return spanOf(spaced, framed + before.length, words);
  const alone = onlyPlace(spaced.words, words);
  return alone === undefined ? undefined : spanOf(spaced, alone, words);
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function onlyPlace(text: string, words: string): number | undefined {
  const first = text.indexOf(words);
  return first < 0 || text.indexOf(words, first + 1) >= 0 ? undefined : first;
}

function spanOf({ toText }: SingleSpaced, start: number, words: string): Span {
  return { start: toText(start), end: toText(start + words.length - 1) + 1 };
}
