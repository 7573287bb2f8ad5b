import type { Statement } from '../../mentions/reading.js';
import { type FigureInContext, gapBetween } from './figure-in-context.js';
import type { SharedWords } from './shared-words.js';
import type { Slot, SlotIndex } from './slot-index.js';
import { bearsOut } from './slot-look-up.js';
import type { Weights } from './weights.js';
import { leftRun, rightRun } from './word-runs.js';

/** Named numbers between 0 and 1 or so; a model gives each a weight. */
export type Features = Readonly<Record<string, number>>;

/** How much a shared figure weighs beside shared words. */
const FIGURE_WEIGHT = 2;

/** The features in a row, as they are weighed: an object is made only of those that somebody asks for. */
const NAMES = [
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

/** A figure of a draft among the others of its sentence, beside one source. */
export interface LaidFigure {
  readonly figure: FigureInContext;
  readonly figures: readonly FigureInContext[];
  readonly shared: SharedWords;
}

/**
 * What speaks for a figure of the draft being about a slot of the source: the words around both, the other figures
 * of both sentences, noun, unit and place. No feature sees whether the two values agree.
 */
export function slotFeatures(laid: LaidFigure, slot: Slot): Features {
  const values = new Float64Array(NAMES.length);
  measure(laid, slot, values);
  const features: Record<string, number> = {};
  for (let at = 0; at < values.length; at++) features[NAMES[at] ?? ''] = values[at] ?? 0;
  return features;
}

/** How well a slot fits a figure: the weighted sum of its features. */
export type SlotScore = (laid: LaidFigure, slot: Slot) => number;

const KNOWN_SCORES = new WeakMap<Weights, SlotScore>();

/** The same sum, in the same order, as `weigh` makes of the features by their names. */
export function slotScore(weights: Weights): SlotScore {
  const known = KNOWN_SCORES.get(weights);
  if (known !== undefined) return known;
  const names: readonly string[] = NAMES;
  const weighed = Object.keys(weights).filter((name) => names.includes(name));
  const places = Uint8Array.from(weighed, (name) => names.indexOf(name));
  const factors = Float64Array.from(weighed, (name) => weights[name] ?? 0);
  const values = new Float64Array(NAMES.length);
  const { bias = 0 } = weights;
  const score: SlotScore = (laid, slot) => {
    measure(laid, slot, values);
    let sum = bias;
    for (let at = 0; at < factors.length; at++) sum += (factors[at] ?? 0) * (values[places[at] ?? 0] ?? 0);
    return sum;
  };
  KNOWN_SCORES.set(weights, score);
  return score;
}

/** Puts the values of the features in their row: this is done for every figure beside every slot. */
function measure({ figure, figures, shared }: LaidFigure, slot: Slot, values: Float64Array): void {
  const { context, local, fromSource } = shared.withSlot(slot);
  const others = figures.length < 2 ? NO_OTHERS : sharedFigures(figure, slot, shared.index, figures);
  const noun = sharedNoun(figure, slot);
  const areEvents = figure.event !== undefined && slot.event !== undefined;
  values[0] = share(context, shared.all);
  values[1] = share(local + others.found, shared.near + others.all);
  values[2] = others.nearest;
  values[3] = fromSource;
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

const NO_OTHERS = { all: 0, found: 0, nearest: 0 };

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

const NO_WORDS: readonly string[] = [];

function sharedNoun({ figure }: FigureInContext, { figure: there, statement }: Slot) {
  const { noun, phrase = NO_WORDS } = figure;
  const theirs = there.phrase ?? NO_WORDS;
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
  let have = 0;
  for (const word of phrase) if (theirs.length > 0 ? theirs.includes(word) : statement.places.has(word)) have++;
  return theirs.length > 0 ? have / phrase.length : have / phrase.length / 2;
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
