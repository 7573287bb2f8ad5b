import lexicon from '../../../../../data/lexicons/clause-words.json' with { type: 'json' };
import cues from '../../../../../data/lexicons/figure-cues.json' with { type: 'json' };
import { distanceTo, type FigureInContext } from './figure-in-context.js';
import { governor } from './governing-verbs.js';
import { lifeEvent } from './life-dates.js';
import { bit, type Features } from './slot-features.js';
import type { Slot, SlotIndex } from './slot-index.js';

/** Words behind "Tuesday's" in which the thing that it is the day of is named. */
const HEAD_REACH = 6;
const BESIDE = 6;
const OWNER = /['’]s?$/;
const PART_OF_DAY = /^(?:night|evening|morning|afternoon)'s$/;
/** "Since 2005" is not "in 2005", nor "until Friday" "on Friday". */
const SPANS: ReadonlySet<string> = new Set(lexicon.spanPrepositions);
const FUTURE: ReadonlySet<string> = new Set(cues.future);
const NONE: Features = {
  ownsSame: 0,
  ownsOther: 0,
  namedDay: 0,
  otherSpan: 0,
  dayForDate: 0,
  aheadOfPast: 0,
  lifeSame: 0,
  soleDate: 0,
  dayShare: 0,
};

/** What ties a date to a date beyond words in common: what it is the day of, how long it reaches, and what else it might be. */
export function dateTieFeatures(draft: FigureInContext, slot: Slot, index: SlotIndex): Features {
  if (draft.figure.class !== 'date' || slot.figure.class !== 'date') return NONE;
  const [ours, theirs] = [ownedBy(draft), ownedBy(slot)];
  const isSame = (ours !== undefined && isBeside(slot, ours)) || (theirs !== undefined && isBeside(draft, theirs));
  const isOther = (ours !== undefined && !isIn(slot, ours)) || (theirs !== undefined && !isIn(draft, theirs));
  return {
    ownsSame: bit(isSame),
    ownsOther: bit(isOther),
    namedDay: bit(nameOf(draft) !== undefined && nameOf(draft) === nameOf(slot)),
    otherSpan: bit(spanOf(draft) !== spanOf(slot)),
    dayForDate: bit(isToldFromWriting(draft) !== isToldFromWriting(slot)),
    aheadOfPast: bit(looksAhead(draft) && !looksAhead(slot) && governor(slot) !== undefined),
    lifeSame: bit(isLife(slot) && draft.event !== undefined && draft.event === slot.event),
    soleDate: bit(index.slotsIn[slot.statement.index]?.filter(({ kind }) => kind === slot.kind).length === 1),
    dayShare: slot.kind === 'weekday' ? dayShare(slot, index) : 0,
  };
}

/** What a day has: the "primary" of "Tuesday's New Hampshire primary". */
function ownedBy({ statement: { tokens }, to }: FigureInContext): string | undefined {
  const isPart = PART_OF_DAY.test(tokens[to + 1]?.lower ?? '');
  if (!isPart && !OWNER.test(tokens[to]?.surface ?? '')) return undefined;
  let head: string | undefined;
  for (let at = isPart ? to + 2 : to + 1; at <= to + HEAD_REACH && tokens[at]?.isContent; at++) head = tokens[at]?.stem;
  return head;
}

function isBeside(figure: FigureInContext, word: string): boolean {
  const { statement, clause } = figure;
  const places = statement.places.get(word)?.filter((at) => at >= clause.from && at <= clause.to) ?? [];
  return distanceTo(figure, places) <= BESIDE;
}

function isIn({ statement }: FigureInContext, word: string): boolean {
  return statement.places.has(word);
}

/** The "Super" of "Super Tuesday". */
function nameOf({ statement: { tokens }, from, kind }: FigureInContext): string | undefined {
  const before = tokens[from - 1];
  return kind === 'weekday' && from > 1 && before?.isCapitalised && before.isContent ? before.lower : undefined;
}

function spanOf({ statement: { tokens }, from }: FigureInContext): string | undefined {
  for (let at = from - 1; at >= from - 2; at--) {
    const word = tokens[at]?.lower ?? '';
    if (SPANS.has(word)) return word;
    if (tokens[at]?.isContent) return undefined;
  }
  return undefined;
}

/** "On Tuesday" is news, and 14 May is mostly something else. */
function isToldFromWriting({ kind }: FigureInContext): boolean {
  return kind === 'weekday' || kind === 'day' || kind === 'period';
}

/** What "will testify on Thursday" is not what was said on Tuesday. */
function looksAhead({ statement: { tokens }, clause }: FigureInContext): boolean {
  return tokens.slice(clause.from, clause.to + 1).some(({ lower }) => FUTURE.has(lower));
}

function isLife(slot: Slot): boolean {
  const placed = { figure: slot.figure, sentence: slot.statement.index, from: slot.from, to: slot.to };
  return lifeEvent(placed, slot.statement) !== undefined;
}

/** How much of what the source says of weekdays is said of this one. */
function dayShare(slot: Slot, { slots }: SlotIndex): number {
  const days = slots.filter(({ kind }) => kind === 'weekday');
  const same = days.filter(({ figure }) => figure.date?.weekday === slot.figure.date?.weekday);
  return days.length < 2 ? 0.5 : same.length / days.length;
}
