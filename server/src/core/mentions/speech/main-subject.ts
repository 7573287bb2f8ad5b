import { type Item, isComma, isWord, itemAt } from './items.js';
import type { Subject } from './noun-phrases.js';
import { describingVerb, sayingVerb } from './reporting-verbs.js';
import {
  anyOf,
  isAdverb,
  isAuxiliary,
  isClauseWord,
  isConjunction,
  isDeterminer,
  isPreposition,
  isPronoun,
  isSpeakerNoun,
} from './word-classes.js';

const LONGEST_SUBJECT = 10;
const LONGEST_DATELINE = 9;
const LONGEST_TIME = 6;
const DASH = /^[—–―-]+$/;
const isOf = anyOf('of');
const isAsked = anyOf('asked pressed questioned');
const endsTime = anyOf('later earlier ago before afterwards afterward');

/** The sentence's own subject, before the item `before`. */
export function mainSubject(items: readonly Item[], before: number, start = 0): Subject | undefined {
  const from = subjectStart(items, before, start);
  const first = itemAt(items, from);
  if (!isWord(first) || from >= before) return undefined;
  if (isPronoun(first)) return { from, to: from };
  let to = from;
  while (to + 1 < before && continuesSubject(items, from, to + 1)) to++;
  return to - from < LONGEST_SUBJECT ? { from, to } : undefined;
}

/** Skips an introduction ("In a statement,") and what joins the sentence to the one before. */
function subjectStart(items: readonly Item[], before: number, start: number): number {
  let from = afterDateline(items, start, before);
  while (from < before && (!isWord(itemAt(items, from)) || isConjunction(itemAt(items, from)))) from++;
  const comma = items.findIndex((item, index) => index > from && isComma(item));
  const hasIntroduction = isIntroductory(itemAt(items, from)) || endsInTime(items, from, comma);
  if (hasIntroduction && comma > 0 && comma < before) from = comma + 1;
  while (from < before && (isConjunction(itemAt(items, from)) || isAdverb(itemAt(items, from)))) from++;
  return from;
}

/** "Washington (AFP) – Vega has" */
function afterDateline(items: readonly Item[], start: number, before: number): number {
  for (let index = start; index < Math.min(before, start + LONGEST_DATELINE); index++) {
    const item = itemAt(items, index);
    if (DASH.test(item.text) && index > start) return index + 1;
    if (isWord(item) ? !item.isCapitalised : !/^[(),.]$/.test(item.text)) break;
  }
  return start;
}

/** "A few days later, Vega", "Eight years ago, he" */
function endsInTime(items: readonly Item[], from: number, comma: number): boolean {
  return comma > from && comma - from < LONGEST_TIME && endsTime(itemAt(items, comma - 1));
}

export function isIntroductory(item: Item): boolean {
  if (!isWord(item)) return false;
  return isPreposition(item) || isClauseWord(item) || isAdverb(item) || isAsked(item) || /(ing|ly)$/.test(item.lower);
}

function continuesSubject(items: readonly Item[], from: number, index: number): boolean {
  const item = itemAt(items, index);
  const first = itemAt(items, from);
  if (!isWord(item) || isAuxiliary(item) || isClauseWord(item)) return false;
  if (isPreposition(item) && !isOf(item)) return false;
  if (item.isCapitalised) return true;
  if (/ed$/.test(item.lower) || isAdverb(item)) return false;
  if (sayingVerb(item.lower) !== undefined || describingVerb(item.lower) !== undefined) return false;
  const afterName = first.isCapitalised && itemAt(items, index - 1).isCapitalised && !isDeterminer(first);
  return !afterName || isOf(item) || isSpeakerNoun(item);
}
