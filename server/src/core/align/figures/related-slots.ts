import type { DateFields } from '../../mentions/figure.js';
import { type CueKind, mayNegate, negatingWords, negationAt } from '../../mentions/negations.js';
import { compareFigures } from './compare.js';
import type { FigureInContext } from './figure-in-context.js';
import { Glance } from './glance.js';
import { isMovedDate } from './moved-dates.js';
import { roundingOf } from './overstatement.js';
import { grainOf } from './same-date.js';
import type { Slot, SlotIndex } from './slot-index.js';

const SHARES: ReadonlySet<string> = new Set(['percent', 'share']);
/** All that shares are parts of, in percent, and how far off two rounded ones may add up. */
const WHOLE = 100;
const SLACK = 1;
const DENIALS: ReadonlySet<CueKind | undefined> = new Set<CueKind>(['not', 'det', 'never', 'without']);
const DATE_KINDS: ReadonlySet<string> = new Set(['monthday', 'month', 'year', 'date']);

/** A slot that a figure may speak of: it says the same, or gives another value. */
export interface RelatedSlot {
  readonly slot: Slot;
  readonly relation: 'agree' | 'differ';
}

/** The slots of a source that a figure of a draft agrees with or differs from. */
export function relatedSlots(figure: FigureInContext, { slots, glances, latestYear }: SlotIndex): RelatedSlot[] {
  const related: RelatedSlot[] = [];
  const glance = new Glance(figure.figure);
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at];
    if (slot === undefined) continue;
    const isOther = glance.isOtherAmount(glances, at);
    if (isOther && figure.figure.class === slot.figure.class) {
      if (!isOfTheRest(figure, slot)) related.push({ slot, relation: 'differ' });
    } else if (!isOther || (SHARES.has(figure.figure.class) && SHARES.has(slot.figure.class))) {
      if (glance.isNoDateOf(glances, at)) continue;
      const relation = relationOf(figure, slot);
      if (relation === 'agree' || (relation === 'differ' && !namesOtherFields(figure, slot)))
        related.push({ slot, relation });
      else if (isMovedDate(figure, slot, latestYear)) related.push({ slot, relation: 'differ' });
    }
  }
  return related;
}

/** What a reader takes for fair rounding agrees, and "30 more" is no total. */
function relationOf(figure: FigureInContext, slot: Slot): 'agree' | 'differ' | undefined {
  const relation = compareFigures(figure.figure, slot.figure);
  if (relation !== 'differ') return relation;
  if (roundingOf(figure.figure, slot.figure) === 'fair') return 'agree';
  return isOfTheRest(figure, slot) ? undefined : 'differ';
}

function isOfTheRest(figure: FigureInContext, slot: Slot): boolean {
  return isOtherIncrement(figure, slot) || isTheRest(figure, slot);
}

/** "Three in five have no insurance" is "40 percent have insurance": what one denies of the rest the other says. */
function isTheRest(ours: FigureInContext, theirs: FigureInContext): boolean {
  if (!SHARES.has(ours.figure.class) || !SHARES.has(theirs.figure.class)) return false;
  const isWhole = Math.abs(ours.figure.value + theirs.figure.value - WHOLE) <= SLACK;
  return isWhole && isDenied(ours) !== isDenied(theirs);
}

function isDenied({ statement }: FigureInContext): boolean {
  if (!statement.tokens.some(mayNegate)) return false;
  const words = negatingWords(statement.tokens);
  return words.some((_, at) => DENIALS.has(negationAt(words, at)));
}

/** "30 more" against "30". A percentage is told from percentage points. */
function isOtherIncrement(ours: FigureInContext, theirs: FigureInContext): boolean {
  if (ours.figure.class !== theirs.figure.class || ours.increment === theirs.increment) return false;
  return ours.increment !== 'maybe' && theirs.increment !== 'maybe';
}

/**
 * A weekday cannot contradict a year: dates of other kinds only ever agree, unless both name a day, a month or a year. Nor
 * does "this year" contradict "last year": it is the draft's own.
 */
function namesOtherFields(figure: FigureInContext, slot: Slot): boolean {
  const [date, other] = [figure.figure.date, slot.figure.date];
  if (figure.figure.class !== 'date' || slot.figure.class !== 'date') return false;
  if (date !== undefined && isOfWriting(date)) return true;
  if (figure.kind === slot.kind) return false;
  if (DATE_KINDS.has(figure.kind) && DATE_KINDS.has(slot.kind)) return false;
  return date === undefined || other === undefined || isOfWriting(other) || grainOf(date) !== grainOf(other);
}

/** "Tonight" and "this week" are as often the writer's as the event's. */
function isOfWriting({ dayOffset, step }: DateFields): boolean {
  return dayOffset === 0 || step === 0;
}
