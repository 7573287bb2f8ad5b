import type { SourceReading } from '../../claims/library.js';
import type { Figure } from '../../mentions/figure.js';
import { placesByNumber } from '../../text/counting-sort.js';
import { type DigestStore, type PackedSection, partOf } from '../digest/digest-store.js';
import type { Vocabulary } from '../digest/vocabulary.js';
import { RecentMemory } from '../recent-memory.js';
import { areFarApart, compareFigures, isPlainNumber } from './compare.js';
import { figureOfKey, keyOfFigure } from './figure-key.js';
import { roundingOf } from './overstatement.js';
import { type Slot, type SlotIndex, slotFigures } from './slot-index.js';

/** The slots of a library, found by what they agree with. */
export interface SlotLookUp {
  /** Those that bear a figure out. */
  agreeing(figure: Figure): AgreeingSlots;
}

export interface AgreeingSlots {
  isIn(source: number): boolean;
  /** Those of one source, in order. */
  among(source: number, index: SlotIndex): readonly Slot[];
}

/** Looking a figure up costs a comparison with every different figure of the library; so many look-ups are kept. */
const MOST_KEPT = 1000;

/** The number of each figure's key. */
export function digestFigures(source: SourceReading, vocabulary: Vocabulary): number[] {
  return slotFigures(source).map((figure) => vocabulary.numberOf(keyOfFigure(figure)));
}

/** Indexes the figures of all sources: those that say the same are compared once. */
export function lookUpSlots({ vocabulary, count, sections: { figures } }: DigestStore): SlotLookUp {
  let known: KnownFigures | undefined;
  const memory = new RecentMemory<AgreeingSlots>(MOST_KEPT);
  return {
    agreeing: (figure) =>
      memory.get(keyOfFigure(figure), () => {
        known ??= knownFigures(figures, count, vocabulary);
        const agreeing = agreeingAmong(known.different, figure);
        const sources = known.sourcesOf(agreeing);
        return {
          isIn: (source) => sources.has(source),
          among: (source, { slots }) => {
            const numbers = sources.has(source) ? partOf(figures, source) : NO_NUMBERS;
            return slots.filter((_, at) => agreeing.has(numbers[at] ?? -1));
          },
        };
      }),
  };
}

const NO_NUMBERS = new Uint32Array(0);

/** The figures of a library, each once, and where they stand. */
interface KnownFigures {
  readonly different: readonly DifferentFigure[];
  sourcesOf(numbers: Iterable<number>): ReadonlySet<number>;
}

function knownFigures({ data, starts }: PackedSection, count: number, vocabulary: Vocabulary): KnownFigures {
  const positions = new Map<number, number>();
  for (const number of data) if (!positions.has(number)) positions.set(number, positions.size);
  const byPosition = placesByNumber(
    Uint32Array.from(data, (number) => positions.get(number) ?? 0),
    positions.size,
  );
  const sourceOf = new Uint32Array(data.length);
  for (let source = 0; source < count; source++) sourceOf.fill(source, starts[source], starts[source + 1]);
  const different = [...positions.keys()].flatMap((number) => {
    const figure = figureOfKey(vocabulary.wordOf(number));
    return figure === undefined ? [] : [{ number, figure, isPlain: isPlainNumber(figure) }];
  });
  return {
    different,
    sourcesOf: (numbers) => {
      const sources = new Set<number>();
      for (const number of numbers) {
        const position = positions.get(number) ?? -1;
        const [from = 0, to = 0] = [byPosition.starts[position], byPosition.starts[position + 1]];
        for (let at = from; at < to; at++) sources.add(sourceOf[byPosition.places[at] ?? 0] ?? 0);
      }
      return sources;
    },
  };
}

/** One of the figures of a library, of which no two say the same. */
interface DifferentFigure {
  readonly number: number;
  readonly figure: Figure;
  readonly isPlain: boolean;
}

function agreeingAmong(different: readonly DifferentFigure[], figure: Figure): Set<number> {
  const isPlain = isPlainNumber(figure);
  const agreeing = new Set<number>();
  for (const other of different) {
    if (isPlain && other.isPlain && areFarApart(other.figure, figure)) continue;
    if (bearsOut(other.figure, figure)) agreeing.add(other.number);
  }
  return agreeing;
}

/** Whether a figure of a source agrees with one of a draft, or is what that one fairly rounds. */
export function bearsOut(source: Figure, draft: Figure): boolean {
  return compareFigures(draft, source) === 'agree' || roundingOf(draft, source) === 'fair';
}
