import { contentEnd } from './content-end.js';
import type { Cue } from './cues.js';
import { type Item, type ItemRange, isComma, isQuotation, isWord, itemAt } from './items.js';
import { isIntroductory } from './main-subject.js';
import { isHardStop, type Subject } from './noun-phrases.js';
import { isPlainlySaying } from './reporting-verbs.js';
import { anyOf, isAdverb, isAuxiliary, isConjunction, isPreposition, isTime } from './word-classes.js';

const RESUME_REACH = 22;
const isThat = anyOf('that');
const opensCircumstance = anyOf('when as after before while last this');

/**
 * What a cue reports on its left: "“…,” Ruiz said" and "The road will reopen, Ruiz said". `group` is the cue with its
 * subject, `low` the first item that is still free.
 */
export function contentBefore(
  items: readonly Item[],
  cue: Cue,
  subject: Subject | undefined,
  group: ItemRange,
  low: number,
): ItemRange | undefined {
  if (cue.kind === 'describe' || cue.isParticiple || !subject) return undefined;
  const isAfterSubject = subject.from < cue.from;
  if (cue.kind === 'say' && !subject.isInverted && !isAfterSubject) return undefined;
  const comma = isComma(itemAt(items, group.from - 1));
  const to = comma || /^[—–]$/.test(itemAt(items, group.from - 1).text) ? group.from - 2 : group.from - 1;
  if (to < low) return undefined;
  if (isQuotation(itemAt(items, to))) return { from: quotationStart(items, low, to), to };
  const isClause =
    comma && to - low >= 2 && (isClauseLike(items, low, to) || items.slice(low, to + 1).some(isQuotation));
  return isClause && tagEnds(items, group.to, cue) ? { from: low, to } : undefined;
}

/**
 * Where the words go on after a tag in their middle: "“…,” Ruiz said, “…”". Gives the last item of what follows, or
 * nothing.
 */
export function resumedEnd(
  items: readonly Item[],
  from: number,
  cues: readonly Cue[],
  cue: Cue,
  content: ItemRange,
): number | undefined {
  const start = resumption(items, from);
  if (start === undefined) return undefined;
  const quoted = isQuotation(itemAt(items, start));
  return quoted || !isQuotation(itemAt(items, content.to)) ? contentEnd(items, start, cues, cue) : undefined;
}

function resumption(items: readonly Item[], from: number): number | undefined {
  for (let index = from; index < from + RESUME_REACH; index++) {
    const item = itemAt(items, index);
    const next = itemAt(items, index + 1);
    if (isQuotation(item) || (index > from && isPlainlySaying(item))) return undefined;
    if (isComma(item) && (isQuotation(next) || isThat(next))) return index + 1;
    if (/^[:—]$/.test(item.text) && isQuotation(next)) return index + 1;
  }
  return undefined;
}

/** Goes back from the quotation at `to` over “…” and “…” to the first of the clause's own words. */
export function quotationStart(items: readonly Item[], low: number, to: number): number {
  let first = to;
  for (let index = to - 1; index >= low; index--) {
    const item = itemAt(items, index);
    if (isHardStop(item) && !isQuotation(item) && item.text !== '-') break;
    first = index;
  }
  while (first < to && isConjunction(itemAt(items, first))) first++;
  return first;
}

function isClauseLike(items: readonly Item[], from: number, to: number): boolean {
  const first = itemAt(items, from);
  if (!isWord(first) && !isQuotation(first)) return false;
  let start = from;
  if (isIntroductory(first)) {
    // An introductory stretch is no clause, unless another follows its comma.
    const comma = items.findIndex((item, index) => index > from && index < to && isComma(item));
    if (comma < 0) return false;
    start = comma + 1;
  }
  const verbal = (item: Item, index: number) =>
    isAuxiliary(item) || (isWord(item) && index > 0 && /(ed|s)$/.test(item.lower));
  return to - start >= 2 && items.slice(start, to + 1).some(verbal);
}

/** After a tag the sentence ends, or goes on only with when and where it was said. */
function tagEnds(items: readonly Item[], last: number, cue: Cue): boolean {
  const next = itemAt(items, last + 1);
  if (!isWord(next)) return !isQuotation(next);
  if (cue.lemma === 'tell') return true;
  return isTime(next) || isPreposition(next) || isAdverb(next) || opensCircumstance(next);
}
