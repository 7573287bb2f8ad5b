import { countryOf, isDemonym } from '../../mentions/speech/countries.js';
import { countryWordFor } from '../../mentions/speech/country-words.js';
import type { Span } from '../../types.js';
import type { HeldOffice } from './held-offices.js';

/** The country word before an office, where the sources give that office another country. */
interface CountryRewriting {
  readonly wrong: Span;
  /** As a reader would say it: "Pakistani foreign minister". */
  readonly title: string;
  readonly expected?: string;
}

interface CountryWord extends Span {
  readonly country: string;
  /** "Pakistan's" */
  readonly isPossessive: boolean;
  readonly isDemonym: boolean;
}

const LOOK = 32;
const FIRST_WORDS = /^ of (\p{Lu}[\p{L}]*(?:\s\p{Lu}[\p{L}]*)?)(?!\p{L})/u;
const LAST_WORDS = /(?<![\p{L}.])(\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?)(['’]s)?\s$/u;

/** Nothing where a source has that office without a country, or with the draft's. */
export function rightCountry(role: Span, text: string, same: readonly HeldOffice[]): CountryRewriting | undefined {
  const word = countryBefore(role, text) ?? countryBehind(role, text);
  const [held] = same;
  if (word === undefined || held?.country === undefined) return undefined;
  if (same.some(({ country }) => country === undefined || country === word.country)) return undefined;
  const isSettled = same.every(({ country }) => country === held.country);
  const right = countryWordFor(held.country, word.isDemonym);
  const title = `${countryWordFor(held.country, true) ?? ''} ${held.office}`.trim();
  if (right === undefined || !isSettled) return { wrong: word, title };
  return { wrong: { start: word.start, end: word.end }, title, expected: word.isPossessive ? `${right}'s` : right };
}

/** The country that stands right before an office: "Indian Foreign Minister", "India's foreign minister". */
export function countryBefore({ start }: Span, text: string): CountryWord | undefined {
  const match = LAST_WORDS.exec(text.slice(Math.max(0, start - LOOK), start));
  const words = match?.[1];
  if (match === null || words === undefined) return undefined;
  const possessive = match[2] ?? '';
  const end = start - 1;
  const found = [words, words.split(/\s/).at(-1) ?? ''].find((each) => countryOf(plain(each)) !== undefined);
  const country = found === undefined ? undefined : countryOf(plain(found));
  if (found === undefined || country === undefined) return undefined;
  return {
    start: end - possessive.length - found.length,
    end,
    country,
    isPossessive: possessive !== '',
    isDemonym: isDemonym(plain(found)),
  };
}

/** The country that an office is said to be of: "the foreign minister of India". */
function countryBehind({ end }: Span, text: string): CountryWord | undefined {
  const match = FIRST_WORDS.exec(text.slice(end, end + LOOK));
  const words = match?.[1];
  if (match === null || words === undefined) return undefined;
  const found = [words, words.split(/\s/)[0] ?? ''].find((each) => countryOf(plain(each)) !== undefined);
  const country = found === undefined ? undefined : countryOf(plain(found));
  if (found === undefined || country === undefined || isDemonym(plain(found))) return undefined;
  const start = end + match[0].length - words.length;
  return { start, end: start + found.length, country, isPossessive: false, isDemonym: false };
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\.$/, '');
}
