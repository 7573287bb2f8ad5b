import { type Item, type ItemRange, isComma, isQuotation, isWord, itemAt } from './items.js';
import { isPlainlySaying } from './reporting-verbs.js';
import { isRoleWord } from './roles.js';
import {
  anyOf,
  isAdverb,
  isAuxiliary,
  isClauseWord,
  isConjunction,
  isDeterminer,
  isObjectPronoun,
  isParticiple,
  isPassable,
  isPreposition,
  isPronoun,
  isSpeakerNoun,
  isTime,
} from './word-classes.js';

/** Who speaks: the items of the noun phrase with its asides, and without them (`head`). */
export interface Subject extends ItemRange {
  readonly head?: ItemRange;
  /** What a relative pronoun stands for: in "the minister, who said", the minister. */
  readonly antecedent?: ItemRange;
  /** True where it stands after its verb: "said Mr. Ruiz". */
  readonly isInverted?: boolean;
}

const NAME_JOINER = /^[&'’\-/$%]$/;
const PHRASE_MARK = /^[&'’/$%#()]$/;
const isAnd = anyOf('and');
const isTimePreposition = anyOf('before after since until');
const staysInPhrase = anyOf('of for at with from to by');
const opensRelative = anyOf('who whose');
const endsAside = anyOf('according adding in on as when referring and but while');
const isAccording = anyOf('according');

/** Marks that no noun phrase crosses. */
export function isHardStop(item: Item): boolean {
  return isQuotation(item) || /^[;:—–―()“”".-]$/.test(item.text);
}

/**
 * The noun phrase that begins at or after `start`. `anything` takes every noun, as after "according to"; otherwise the
 * words must look like a speaker.
 */
export function nounPhraseRight(items: readonly Item[], start: number, anything: boolean): Subject | undefined {
  let from = start;
  while (isPassable(itemAt(items, from))) from++;
  const first = itemAt(items, from);
  if (!isWord(first)) return undefined;
  if (isPronoun(first)) return { from, to: from };
  if (!anything && !looksLikeSpeaker(items, from)) return undefined;
  return extendRight(items, from, anything);
}

function looksLikeSpeaker(items: readonly Item[], from: number): boolean {
  const first = itemAt(items, from);
  if (isPreposition(first) || isObjectPronoun(first) || isClauseWord(first)) return false;
  if (isTime(first) && first.isCapitalised) return false;
  if (first.isCapitalised || isDeterminer(first) || isSpeakerNoun(first) || isRoleWord(first)) return true;
  return items.slice(from, from + 6).some((item) => item.isCapitalised);
}

function extendRight(items: readonly Item[], from: number, anything: boolean): Subject {
  let to = from;
  for (let index = from + 1; index < items.length; index++) {
    const item = itemAt(items, index);
    if (isWord(item)) {
      if (endsPhrase(items, index)) break;
      to = index;
    } else if (isComma(item)) {
      if (anything || !isAside(itemAt(items, index + 1))) break;
      return { from, to: asideEnd(items, index), head: { from, to } };
    } else if (item.text === '(') {
      const close = items.findIndex((other, at) => at > index && other.text === ')');
      if (close < 0) break;
      to = close;
      index = close;
    } else if (!NAME_JOINER.test(item.text)) break;
  }
  return { from, to };
}

function endsPhrase(items: readonly Item[], index: number): boolean {
  const item = itemAt(items, index);
  if (isClauseWord(item) || isPlainlySaying(item) || isAuxiliary(item)) return true;
  if (isTime(item) && !item.isPossessive) return true;
  if (isPreposition(item)) return !staysInPhrase(item);
  if (isConjunction(item)) return !joinsSpeakers(itemAt(items, index + 1));
  return isParticiple(item) && !item.isCapitalised;
}

function joinsSpeakers(next: Item): boolean {
  return next.isCapitalised || isSpeakerNoun(next) || isDeterminer(next);
}

/** Whether the words after a comma say more about the speaker: ", a lawyer", ", 58", ", who …". */
function isAside(next: Item): boolean {
  if (!isWord(next)) return false;
  if (isDeterminer(next) || opensRelative(next) || isRoleWord(next) || isSpeakerNoun(next)) return true;
  if (/^\d+$/.test(next.text)) return true;
  const otherwise = [isPreposition, isClauseWord, isPronoun, isConjunction, isAdverb, isAccording];
  return !next.isCapitalised && !otherwise.some((test) => test(next)) && !/(ing|ed|ly)$/.test(next.lower);
}

function asideEnd(items: readonly Item[], comma: number): number {
  let end = comma;
  for (let next = itemAt(items, end + 1); next.type !== 'edge'; next = itemAt(items, end + 1)) {
    if (isHardStop(next) || /^[?!]$/.test(next.text)) break;
    if (isComma(next) && endsAside(itemAt(items, end + 2))) break;
    end++;
  }
  return isComma(itemAt(items, end)) ? end - 1 : end;
}

/** The noun phrase that ends at item `to`, not reaching below `low`. */
export function nounPhraseLeft(items: readonly Item[], to: number, low: number): Subject | undefined {
  let from = to;
  while (from > low && continuesLeft(items, from - 1)) from--;
  while (from < to && startsBadly(itemAt(items, from))) from++;
  if (from < to && isPreposition(itemAt(items, from))) from = lastPhraseStart(items, from, to);
  return from > to ? undefined : { from, to };
}

function continuesLeft(items: readonly Item[], index: number): boolean {
  const item = itemAt(items, index);
  if (!isWord(item)) return PHRASE_MARK.test(item.text);
  if (isClauseWord(item)) return isTimePreposition(item);
  if (isAuxiliary(item) || isPronoun(item) || isPlainlySaying(item)) return false;
  if (!isConjunction(item)) return true;
  const before = itemAt(items, index - 1);
  const after = itemAt(items, index + 1);
  const joinsNames = after.isCapitalised && before.isCapitalised;
  return isAnd(item) && isWord(before) && (joinsNames || (isSpeakerNoun(before) && !after.isCapitalised));
}

function startsBadly(item: Item): boolean {
  return isConjunction(item) || isAdverb(item) || item.type === 'mark';
}

/** "On Monday the minister said": the last noun phrase only. */
function lastPhraseStart(items: readonly Item[], from: number, to: number): number {
  for (let start = to; start > from; start--) {
    const item = itemAt(items, start);
    const before = itemAt(items, start - 1);
    if (isDeterminer(item) || isPreposition(before) || (item.isCapitalised && !before.isCapitalised)) return start;
  }
  return from;
}
