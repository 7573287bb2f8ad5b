import type { SourceReading } from '../../claims/library.js';
import type { Figure } from '../../mentions/figure.js';
import { type DigestStore, partOf } from '../digest/digest-store.js';
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
export function lookUpSlots({ vocabulary, sections: { figures } }: DigestStore): SlotLookUp {
  let different: readonly DifferentFigure[] | undefined;
  const all = (): readonly DifferentFigure[] => {
    different ??= [...new Set(figures.data)].flatMap((number) => {
      const figure = figureOfKey(vocabulary.wordOf(number));
      return figure === undefined ? [] : [{ number, figure, isPlain: isPlainNumber(figure) }];
    });
    return different;
  };
  const memory = new RecentMemory<AgreeingSlots>(MOST_KEPT);
  return {
    agreeing: (figure) =>
      memory.get(keyOfFigure(figure), () => {
        const agreeing = agreeingAmong(all(), figure);
        return {
          isIn: (source) => agreeing.size > 0 && partOf(figures, source).some((number) => agreeing.has(number)),
          among: (source, { slots }) => {
            const numbers = partOf(figures, source);
            return slots.filter((_, at) => agreeing.has(numbers[at] ?? -1));
          },
        };
      }),
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
