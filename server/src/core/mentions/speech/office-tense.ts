import lexicon from '../../../../../data/lexicons/office-qualifiers.json' with { type: 'json' };
import type { RoleMention } from '../speech.js';
import { isNeverName } from './names.js';

/** "other" is "shadow", "acting", "-elect", or a time of which nobody knows whether it is over: not this very office now. */
export const OFFICE_TENSES = ['present', 'past', 'other'] as const;
export type OfficeTense = (typeof OFFICE_TENSES)[number];

const PAST: ReadonlySet<string> = new Set(lexicon.past);
const HELD_ONCE: ReadonlySet<string> = new Set(lexicon.heldOnce);
const BEFORE: ReadonlySet<string> = new Set(lexicon.before);
const AFTER: ReadonlySet<string> = new Set(lexicon.after);
const LOOK = 40;
/** The words that stand right before an office, with one space between each two and a space or hyphen at the end. */
const WORDS_BEFORE = /(?:[\p{L}'’.-]+ )*[\p{L}'’.]+[ -]$/u;
/** What may stand between a qualifier and its office: "former Pakistani Foreign Minister", "was the foreign minister". */
const BETWEEN = /^(?:\p{Lu}.*|the|a|an|.*['’]s)$/u;
/** "of Norway from 2015 to 2019", "until 2021", "in 2019", "at the time" */
const PERIOD =
  /^(?: of(?: the)?(?: \p{Lu}[\p{L}.]*){1,3})?,? (?:(at the time|back then)|in (?:\p{Lu}\p{Ll}+ )?(\d{4})|(?:from|between) [^,;.]{1,24}?(?:to|until|till|and) (?:\p{Lu}\p{Ll}+ )?(\d{4})|(?:until|till) (?:\p{Lu}\p{Ll}+ )?(\d{4}))(?!\d)/u;

/** A year, or words that say when. Most offices have neither behind them, which is quickly told. */
const MAY_BE_PERIOD = /\d{4}|at the time|back then/;

/**
 * How the words around a title qualify it: "former Defence Minister", "President-elect", "finance minister until 2021".
 * `year` is the text's own; without it a dated office may be over or not.
 */
export function tenseOf({ start, end, apposed }: RoleMention, text: string, year?: number): OfficeTense {
  const before = wordsBefore(text, start);
  if (qualifiersIn(before).some((word) => PAST.has(word))) return 'past';
  if (BEFORE.has(before.at(-1)?.toLowerCase() ?? '')) return 'other';
  const behind = text.slice(end, end + LOOK);
  const period = apposed === true && MAY_BE_PERIOD.test(behind) ? PERIOD.exec(behind) : null;
  if (period !== null) return tenseOfPeriod(period, year);
  const [, after = ''] = /^[ -](\p{Ll}+)/u.exec(behind) ?? [];
  // "Ruiz, the general chairman" is no general.
  const goesOn = apposed === true && after !== '' && !isNeverName(after);
  return AFTER.has(after) || goesOn ? 'other' : 'present';
}

/**
 * Where the words begin that say that an office is held no more: at "former" in "the former Pakistani foreign minister".
 * Nothing for "late" or "then", which fit an office that somebody held to the last.
 */
export function formerAt({ start }: RoleMention, text: string): number | undefined {
  const before = wordsBefore(text, start);
  const qualifiers = qualifiersIn(before);
  const at = qualifiers.findIndex((word) => HELD_ONCE.has(word));
  if (at < 0) return undefined;
  const own = before.slice(before.length - qualifiers.length + at);
  return start - own.reduce((length, word) => length + word.length + 1, 0);
}

function wordsBefore(text: string, start: number): readonly string[] {
  const stretch = WORDS_BEFORE.exec(text.slice(Math.max(0, start - LOOK), start))?.[0] ?? '';
  return stretch === '' ? [] : stretch.slice(0, -1).split(' ');
}

/** The last words in lower case, back to the first that cannot stand between a qualifier and its office. */
function qualifiersIn(before: readonly string[]): string[] {
  const last = before.findLastIndex((word) => !BETWEEN.test(word));
  return before.slice(Math.max(0, last)).map((word) => word.toLowerCase());
}

function tenseOfPeriod([, once, inYear, toYear, untilYear]: RegExpExecArray, year: number | undefined): OfficeTense {
  if (once !== undefined) return 'past';
  const last = Number(inYear ?? toYear ?? untilYear);
  if (year === undefined || last === year) return 'other';
  return last < year ? 'past' : 'present';
}
