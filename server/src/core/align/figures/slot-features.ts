import type { Statement } from '../../mentions/reading.js';
import { type FigureInContext, gapBetween } from './figure-in-context.js';
import type { SharedWords } from './shared-words.js';
import type { Slot, SlotIndex } from './slot-index.js';
import { bearsOut } from './slot-look-up.js';
import { leftRun, rightRun } from './word-runs.js';

/** Named numbers between 0 and 1 or so; a model gives each a weight. */
export type Features = Readonly<Record<string, number>>;

/** How much a shared figure weighs beside shared words. */
const FIGURE_WEIGHT = 2;

/** The names of what is asked of a figure beside a slot, in the order of their values. */
export const SLOT_FEATURES = [
  'contextCover',
  'localDraft',
  'figureNear',
  'localSource',
  'leftWord',
  'rightWord',
  'leftRaw',
  'rightRaw',
  'leftRun',
  'rightRun',
  'sameEvent',
  'otherEvent',
  'otherTime',
  'nounMatch',
  'nounClash',
  'phraseOverlap',
  'sameKind',
  'sameComparator',
  'sameUnit',
  'early',
] as const;

/**
 * What speaks for a figure of the draft being about a slot of the source: the words around both, the other figures
 * of both sentences, noun, unit and place. No feature sees whether the two values agree.
 */
export function slotFeatures(
  shared: SharedWords,
  figure: FigureInContext,
  slot: Slot,
  figures: readonly FigureInContext[],
): Features {
  const values = new Float64Array(SLOT_FEATURES.length);
  putSlotFeatures(values, shared, figure, slot, figures);
  return Object.fromEntries(SLOT_FEATURES.map((name, at) => [name, values[at] ?? 0]));
}

/** Puts the values into a row: a figure is laid beside a great many slots, and only the best are asked for names. */
export function putSlotFeatures(
  values: Float64Array,
  shared: SharedWords,
  figure: FigureInContext,
  slot: Slot,
  figures: readonly FigureInContext[],
): void {
  const { context, local } = shared.around(slot);
  const others = sharedFigures(figure, slot, shared.index, figures);
  const noun = sharedNoun(figure, slot);
  const areEvents = figure.event !== undefined && slot.event !== undefined;
  values[0] = share(context, shared.all);
  values[1] = share(local + others.found, shared.near + others.all);
  values[2] = others.nearest;
  values[3] = shared.fromSource(slot);
  values[4] = same(figure.left.content, slot.left.content);
  values[5] = same(figure.right.content, slot.right.content);
  values[6] = same(figure.left.word, slot.left.word);
  values[7] = same(figure.right.word, slot.right.word);
  values[8] = leftRun(figure, slot);
  values[9] = rightRun(figure, slot);
  values[10] = bit(areEvents && figure.event === slot.event);
  values[11] = bit(areEvents && figure.event !== slot.event);
  values[12] = bit(figure.isFormer !== slot.isFormer);
  values[13] = noun.match;
  values[14] = noun.clash;
  values[15] = noun.overlap;
  values[16] = bit(figure.kind === slot.kind);
  values[17] = bit(figure.figure.comparator === slot.figure.comparator);
  values[18] = bit(figure.figure.unit === slot.figure.unit);
  values[19] = 1 / (1 + slot.statement.index / 3);
}

/** The other figures of the draft's sentence: do they stand about as near to the slot as they do to the figure? */
function sharedFigures(figure: FigureInContext, slot: Slot, index: SlotIndex, figures: readonly FigureInContext[]) {
  let all = 0;
  let found = 0;
  let nearest = 0;
  for (const other of figures) {
    if (other === figure) continue;
    const gap = gapBetween(figure, other);
    const weight = FIGURE_WEIGHT / (1 + gap / 3);
    all += weight;
    const there = nearestAgreeing(other, slot, index);
    if (there === undefined) continue;
    found += weight / (1 + there / 8);
    nearest = Math.max(nearest, 1 / (1 + Math.abs(gap - there) / 3 + Math.min(gap, there) / 6));
  }
  return { all, found, nearest };
}

function nearestAgreeing(other: FigureInContext, slot: Slot, index: SlotIndex): number | undefined {
  let nearest: number | undefined;
  for (const candidate of index.slotsIn[slot.statement.index] ?? []) {
    if (candidate === slot || candidate.kind !== other.kind) continue;
    const gap = gapBetween(slot, candidate);
    if ((nearest === undefined || gap < nearest) && bearsOut(candidate.figure, other.figure)) nearest = gap;
  }
  return nearest;
}

function sharedNoun({ figure }: FigureInContext, { figure: there, statement }: Slot) {
  const { noun, phrase = [] } = figure;
  const theirs = there.phrase ?? [];
  const inPhrase = noun !== undefined && theirs.includes(noun);
  const clash =
    noun !== undefined && there.noun !== undefined && noun !== there.noun && !inPhrase && !phrase.includes(there.noun);
  return {
    match: noun === undefined ? 0 : noun === there.noun ? 1 : inPhrase ? 0.5 : 0,
    clash: bit(clash),
    overlap: phraseOverlap(phrase, theirs, statement),
  };
}

function phraseOverlap(phrase: readonly string[], theirs: readonly string[], statement: Statement): number {
  if (phrase.length === 0) return 0;
  if (theirs.length > 0) return phrase.filter((word) => theirs.includes(word)).length / phrase.length;
  return phrase.filter((word) => statement.places.has(word)).length / phrase.length / 2;
}

/**
 * All features of some objects in one. Feature by feature: engines take a hundred times as long to spread several objects of
 * many names into one.
 */
export function joined(...parts: readonly Features[]): Features {
  const all: Record<string, number> = {};
  for (const part of parts) for (const name in part) all[name] = part[name] ?? 0;
  return all;
}

export function bit(condition: boolean): 0 | 1 {
  return condition ? 1 : 0;
}

export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function same(a: string | undefined, b: string | undefined): 0 | 1 {
  return bit(a !== undefined && a === b);
}
