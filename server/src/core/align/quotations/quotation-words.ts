import { ORDINALS, UNITS } from '../../mentions/figures/number-words.js';
import { isStopWord } from '../../text/stop-words.js';
import type { Span } from '../../types.js';
import { spellingKey } from './spelling.js';

/** A word of a quotation, with the form by which it is compared. */
export interface QuotationWord extends Span {
  readonly surface: string;
  /** Without case, accents of typography, thousands commas and regional spelling; numbers in digits. */
  readonly value: string;
  readonly isContent: boolean;
  /** A full stop, a question or an exclamation mark stands between it and the word before. */
  readonly afterStop: boolean;
}

/** Hyphens part words, so that "well-known" is two. */
const WORD =
  /(?:\p{Lu}\.){2,}|%|[\p{L}\p{M}\p{N}]+(?:['’&](?=\p{L})[\p{L}\p{M}\p{N}]+|(?<=\p{N})[.,](?=\p{N})[\p{L}\p{N}]+)*/gu;
/** A bracketed letter belongs to its word: "[T]he", "go[es]". Engines take long to make this ready, and most texts have no bracket. */
const BRACKETED_WORD =
  /(?:\p{Lu}\.){2,}|%|(?:\[\p{L}{1,3}\](?=\p{L}))?[\p{L}\p{M}\p{N}]+(?:['’&](?=\p{L})[\p{L}\p{M}\p{N}]+|(?<=\p{N})[.,](?=\p{N})[\p{L}\p{N}]+)*(?:\[\p{L}{1,4}\])?/gu;

/** The words of `text` between two offsets, in order. Linear. */
export function quotationWords(text: string, start = 0, end = text.length): QuotationWord[] {
  let previousEnd = start;
  const stretch = text.slice(start, end);
  return Array.from(stretch.matchAll(stretch.includes('[') ? BRACKETED_WORD : WORD), (match) => {
    const word = toWord(match[0], start + match.index, text.slice(previousEnd, start + match.index));
    previousEnd = word.end;
    return word;
  });
}

function toWord(surface: string, start: number, before: string): QuotationWord {
  const lower = surface.toLowerCase().replace(/[[\]]/g, '').replaceAll('’', "'");
  return {
    start,
    end: start + surface.length,
    surface,
    value: comparedForm(lower),
    isContent: lower.length > 2 && !isStopWord(lower) && !isStopWord(lower.split("'", 1)[0] ?? lower),
    afterStop: /[.!?]/.test(before),
  };
}

function comparedForm(lower: string): string {
  if (lower === '%') return 'percent';
  const unit = UNITS.get(lower);
  if (unit !== undefined) return String(unit);
  const ordinal = ORDINALS.get(lower);
  if (ordinal !== undefined) return `${ordinal}th`;
  if (/^\d/.test(lower)) return lower.replaceAll(',', '').replace(/(?:st|nd|rd)$/, 'th');
  return spellingKey(lower.replaceAll('.', ''));
}
