import lexicon from '../../../../../data/lexicons/currencies.json' with { type: 'json' };
import type { Measure } from './measure.js';
import { createPhraseTable, readPhrase } from './phrase-table.js';
import { lexemeAt, type Read, type Scan } from './scan.js';

type Entry = (typeof lexicon.currencies)[number];
type Meaning = { readonly measure: Measure };

const money = (unit: string, factor = 1): Measure => ({ class: 'money', unit, factor });
const isLetters = (sign: string): boolean => /^[\p{L}.]+$/u.test(sign);
const each = (wordsOf: (entry: Entry) => readonly string[] | undefined) =>
  lexicon.currencies.flatMap((entry) => (wordsOf(entry) ?? []).map((word) => [word, money(entry.code)] as const));

const SIGNS_BEFORE = createPhraseTable([...each(({ signs }) => signs), ...each(({ code }) => [code])], 'exact');
const SIGNS_BEHIND = createPhraseTable(
  [
    ...each(({ signs }) => signs.filter((sign) => !isLetters(sign) || /\P{ASCII}/u.test(sign))),
    ...each(({ code }) => [code]),
  ],
  'exact',
);
/** "MEUR", "kUSD": sums in a company's report. */
const SCALED_CODES = createPhraseTable(
  lexicon.currencies.flatMap(({ code }) =>
    Object.entries(lexicon.codeScales).map(([scale, factor]) => [`${scale}${code}`, { code, factor }] as const),
  ),
  'exact',
);
const WORDS = createPhraseTable([
  ...each(({ words }) => words),
  ...lexicon.currencies.flatMap(({ code, minor }) =>
    (minor?.words ?? []).map((word) => [word, money(code, minor?.factor)] as const),
  ),
]);
const WORDS_BEHIND_SCALE = createPhraseTable(each((entry) => entry.wordsBehindScale));
const GLUED_MINOR: ReadonlyMap<string, Measure> = new Map([
  ['p', money('GBP', 0.01)],
  ['c', money('USD', 0.01)],
]);
const FAMILIES: ReadonlyMap<string, string> = new Map(lexicon.currencies.map(({ code, family }) => [code, family]));
const MINOR_NAMES: ReadonlyMap<string, string> = new Map(
  lexicon.currencies.flatMap(({ code, minor }) => (minor ? [[code, minor.name] as const] : [])),
);

/** A currency's sign or code in front of a number: "$", "Rs", "USD". */
export function readCurrencyBefore(scan: Scan, at: number): Read<Meaning> | undefined {
  const sign = readPhrase(SIGNS_BEFORE, scan, at);
  if (sign === undefined || (lexemeAt(scan, at).isGlued && lexemeAt(scan, at - 1).kind === 'word')) return undefined;
  return { measure: sign.meaning, next: sign.next };
}

/** A currency behind a number: "euros", "pence", "USD", "€", "50p"; some words only where the number has a scale. */
export function readCurrencyBehind(scan: Scan, at: number, isScaled: boolean): Read<Meaning> | undefined {
  const words = readPhrase(WORDS, scan, at) ?? readPhrase(SIGNS_BEHIND, scan, at);
  const found = words ?? (isScaled ? readPhrase(WORDS_BEHIND_SCALE, scan, at) : undefined);
  if (found) return isBoundary(scan, found.next) ? { measure: found.meaning, next: found.next } : undefined;
  const { isGlued, surface } = lexemeAt(scan, at);
  const minor = isGlued && isBoundary(scan, at + 1) ? GLUED_MINOR.get(surface) : undefined;
  return minor && { measure: minor, next: at + 1 };
}

/** "MEUR 60" and "60 MEUR": sixty million euros. */
export function readScaledCode(
  scan: Scan,
  at: number,
): Read<{ readonly measure: Measure; readonly scale: number }> | undefined {
  const found = readPhrase(SCALED_CODES, scan, at);
  return found && { measure: money(found.meaning.code), scale: found.meaning.factor, next: found.next };
}

/** "10 $ 30 $" is two sums: a sign that touches the next number belongs to it. */
function isBoundary(scan: Scan, at: number): boolean {
  const { isGlued, kind } = lexemeAt(scan, at);
  return !(isGlued && (kind === 'number' || kind === 'word'));
}

/** Whether two currencies share their plain name, as Australian and United States dollars do. */
export function isSameFamily(code: string, other: string): boolean {
  return code === other || (FAMILIES.get(code) !== undefined && FAMILIES.get(code) === FAMILIES.get(other));
}

/** "Cent" for dollars, "penny" for pounds. */
export function minorUnitName(code: string): string | undefined {
  return MINOR_NAMES.get(code);
}
