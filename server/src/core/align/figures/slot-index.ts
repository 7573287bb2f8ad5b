import type { LibrarySource, SourceReading, Superseding } from '../../claims/library.js';
import type { Claim } from '../../claims/schema.js';
import type { Figure, FigureClass } from '../../mentions/figure.js';
import type { Reading, Statement } from '../../mentions/reading.js';
import { stem } from '../../text/stem.js';
import { addTo } from '../multimap.js';
import { isDateline } from './dateline.js';
import { distanceTo, type FigureInContext, inContext } from './figure-in-context.js';
import { type FigureKind, writtenValue } from './figure-kind.js';
import { withQuarterYears } from './quarter-years.js';

/** A figure of a source, which a figure of a draft may speak of. */
export interface Slot extends FigureInContext {
  readonly source: SourceReading;
  /** It says when the report was written. */
  readonly isDateline: boolean;
  /** What takes the figure back, where the source or a newer one does. */
  readonly superseded?: Superseding | undefined;
}

/** A stem as a source has it. */
export interface IndexedWord {
  /** Inverse document frequency over the source's sentences. */
  readonly rarity: number;
  /** The statements that have it, in order. */
  readonly statements: readonly number[];
}

/** The figures of one source, and how telling each of its words is. */
export interface SlotIndex {
  readonly source: SourceReading;
  /** Held on to, so that the slots stay those of the source's reading. */
  readonly reading: Reading;
  readonly statements: readonly Statement[];
  readonly slots: readonly Slot[];
  /** Slots by the index of their statement. */
  readonly slotsIn: readonly (readonly Slot[])[];
  readonly slotsOfKind: ReadonlyMap<FigureKind, number>;
  /** The latest year that the source names, or is of: it was written then or a little before. */
  readonly latestYear: number | undefined;
  /** The latest year of which the source names a quarter: a quarter without a year is of that one. */
  readonly latestQuarterYear: number | undefined;
  rarity(stem: string): number;
  knows(stem: string): boolean;
  /** The weight of the words of a slot's statement: each counts the less the farther off it stands. */
  weightAround(slot: Slot): number;
  wordOf(stem: string): IndexedWord;
}

const UNSEEN = 0.7;
const NOWHERE: readonly number[] = [];

/** Indexes the figures of a source. A claim's `quantity` adds the noun that its quotation leaves out. */
export function indexSlots(source: LibrarySource): SlotIndex {
  const { reading } = source;
  const { statements } = reading;
  const slotsIn = withQuarterYears(
    statements.map((statement) => statement.figures.map((placed) => toSlot(source, statement, placed))),
  );
  const slots = slotsIn.flat();
  const postings = new Map<string, number[]>();
  statements.forEach(({ places }, at) => {
    for (const word of places.keys()) addTo(postings, word, at);
  });
  const rarityOf = (count: number): number => Math.log(1 + statements.length / count);
  const unseen: IndexedWord = { rarity: rarityOf(UNSEEN), statements: NOWHERE };
  const words = new Map<string, IndexedWord>();
  for (const [word, there] of postings) words.set(word, { rarity: rarityOf(there.length), statements: there });
  const slotsOfKind = new Map<FigureKind, number>();
  for (const { kind } of slots) slotsOfKind.set(kind, (slotsOfKind.get(kind) ?? 0) + 1);
  const wordOf = (stem: string): IndexedWord => words.get(stem) ?? unseen;
  const rarity = (stem: string): number => wordOf(stem).rarity;
  const weights = new Map<Slot, number>();
  return {
    source,
    reading,
    statements,
    slots,
    slotsIn,
    slotsOfKind,
    latestYear: latestYearOf(slots, 'date'),
    latestQuarterYear: latestYearOf(slots, 'quarter'),
    rarity,
    weightAround: (slot) => {
      const weight = weights.get(slot) ?? weightAround(slot, rarity);
      weights.set(slot, weight);
      return weight;
    },
    wordOf,
    knows: (stem) => words.has(stem),
  };
}

function weightAround(slot: Slot, rarity: SlotIndex['rarity']): number {
  let weight = 0;
  for (const [stem, at] of slot.statement.places) weight += rarity(stem) / (1 + distanceTo(slot, at) / 3);
  return weight;
}

function latestYearOf(slots: readonly Slot[], among: FigureClass): number | undefined {
  const years = slots.flatMap(({ figure }) => (figure.class === among ? (figure.date?.year ?? []) : []));
  return years.length === 0 ? undefined : years.reduce((latest, year) => Math.max(latest, year));
}

/** The figures of a source's slots, in order. */
export function slotFigures(source: SourceReading): Figure[] {
  return source.reading.statements.flatMap(({ figures }) =>
    figures.map(({ figure }) => curated(figure, source.claimsAt(figure))),
  );
}

function toSlot(source: LibrarySource, statement: Statement, placed: Statement['figures'][number]): Slot {
  const claims = source.claimsAt(placed.figure);
  const superseded = claims.some((claim) => isQuantityOf(claim, placed.figure))
    ? source.supersededAt(placed.figure)
    : undefined;
  const context = inContext(placed, statement, curated(placed.figure, claims));
  return { ...context, source, isDateline: isDateline(placed, statement), superseded };
}

/** What a person wrote down about a figure wins over what is read from the sentence. */
function curated(figure: Figure, claims: readonly Claim[]): Figure {
  const quantity = claims.find((claim) => isQuantityOf(claim, figure))?.quantity;
  if (quantity === undefined) return figure;
  const comparator = quantity.comparator ?? figure.comparator;
  const phrase = quantity.noun?.toLowerCase().split(' ') ?? [];
  const nounWord = phrase.at(-1);
  if (nounWord === undefined || stem(nounWord) === figure.noun) return { ...figure, comparator };
  return { ...figure, comparator, noun: stem(nounWord), nounWord, phrase: phrase.map(stem) };
}

function isQuantityOf({ quantity }: Claim, figure: Figure): boolean {
  return quantity !== undefined && (quantity.value === writtenValue(figure) || quantity.value === figure.value);
}
