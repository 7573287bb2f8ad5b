import { ORDINALS, UNITS } from '../../mentions/figures/number-words.js';
import {
  APOSTROPHE,
  CURLY_APOSTROPHE,
  isAsciiCapital,
  isAsciiDigit,
  isAsciiLetter,
  isUncommon,
} from '../../text/characters.js';
import { KeptForms } from '../../text/kept-forms.js';
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
  /(?:\p{Lu}\.){2,}|%|[\p{L}\p{M}\p{N}]+(?:['’&](?=\p{L})[\p{L}\p{M}\p{N}]+|(?<=\p{N})[.,](?=\p{N})[\p{L}\p{N}]+)*/uy;
/** A bracketed letter belongs to its word: "[T]he", "go[es]". Engines take long to make this ready, and most texts have no bracket. */
const BRACKETED_WORD =
  /(?:\p{Lu}\.){2,}|%|(?:\[\p{L}{1,3}\](?=\p{L}))?[\p{L}\p{M}\p{N}]+(?:['’&](?=\p{L})[\p{L}\p{M}\p{N}]+|(?<=\p{N})[.,](?=\p{N})[\p{L}\p{N}]+)*(?:\[\p{L}{1,4}\])?/uy;

/** The words of `text` between two offsets, in order. Linear. */
export function quotationWords(text: string, start = 0, end = text.length): QuotationWord[] {
  const words: QuotationWord[] = [];
  const stretch = text.slice(start, end);
  const isBracketed = stretch.includes('[');
  const pattern = isBracketed ? BRACKETED_WORD : WORD;
  let afterStop = false;
  for (let at = start; at < end; ) {
    let behind = isBracketed ? NEEDS_PATTERN : endOfPlainWord(text, at, end);
    if (behind === NEEDS_PATTERN) {
      pattern.lastIndex = at - start;
      behind = pattern.test(stretch) ? start + pattern.lastIndex : at;
    }
    if (behind > at) {
      words.push(toWord(text, at, behind, afterStop));
      afterStop = false;
      at = behind;
    } else {
      afterStop ||= isStop(text.charCodeAt(at));
      at += (text.codePointAt(at) ?? 0) > LAST_OF_ONE_UNIT ? 2 : 1;
    }
  }
  return words;
}

const LAST_OF_ONE_UNIT = 0xffff;
const NEEDS_PATTERN = -1;
const [PERCENT, AMPERSAND, COMMA, POINT, EXCLAMATION, QUESTION] = [37, 38, 44, 46, 33, 63];

function isStop(code: number): boolean {
  return code === POINT || code === EXCLAMATION || code === QUESTION;
}

/** Where a word of ASCII ends, which nearly all are: told without the pattern. `at` where none begins, or that it takes the pattern to tell. */
function endOfPlainWord(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (first === PERCENT) return start + 1;
  if (isUncommon(first)) return NEEDS_PATTERN;
  if (!isAsciiLetter(first) && !isAsciiDigit(first)) return start;
  // "U.S."
  if (isAsciiCapital(first) && text.charCodeAt(start + 1) === POINT) return NEEDS_PATTERN;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isAsciiLetter(code) || isAsciiDigit(code)) continue;
    if (isUncommon(code)) return NEEDS_PATTERN;
    const isMark = code === POINT || code === COMMA;
    const isJoint = code === APOSTROPHE || code === CURLY_APOSTROPHE || code === AMPERSAND;
    if ((!isMark && !isJoint) || at + 1 === end) return at;
    const next = text.charCodeAt(at + 1);
    if (isUncommon(next)) return NEEDS_PATTERN;
    const goesOn = isMark ? isAsciiDigit(text.charCodeAt(at - 1)) && isAsciiDigit(next) : isAsciiLetter(next);
    if (!goesOn) return at;
  }
  return end;
}

/** What of a word does not hang on its place. */
type WordForm = Pick<QuotationWord, 'surface' | 'value' | 'isContent'>;

const FORMS = new KeptForms<WordForm>(formOf);

function toWord(text: string, start: number, end: number, afterStop: boolean): QuotationWord {
  const { surface, value, isContent } = FORMS.of(text, start, end);
  return { start, end, surface, value, isContent, afterStop };
}

function formOf(surface: string): WordForm {
  const lower = surface.toLowerCase().replace(/[[\]]/g, '').replaceAll('’', "'");
  return {
    surface,
    value: comparedForm(lower),
    isContent: lower.length > 2 && !isStopWord(lower) && !isStopWord(lower.split("'", 1)[0] ?? lower),
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
