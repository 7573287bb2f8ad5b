import type { Figure } from '../../mentions/figure.js';
import { addTo } from '../multimap.js';
import { RecentMemory } from '../recent-memory.js';
import { compareFigures } from './compare.js';
import { roundingOf } from './overstatement.js';
import type { Slot, SlotIndex } from './slot-index.js';

/** The slots of a library, found by what they agree with. */
export interface SlotLookUp {
  /** Those that bear a figure out, by source. */
  agreeing(figure: Figure): ReadonlyMap<SlotIndex, readonly Slot[]>;
}

/** Looking a figure up costs a comparison with every different figure of the library; so many look-ups are kept. */
const MOST_KEPT = 1000;

/** Indexes the figures of all sources: those that say the same are compared once. */
export function lookUpSlots(indexes: readonly SlotIndex[]): SlotLookUp {
  const different = new Map<string, { readonly index: SlotIndex; readonly slot: Slot }[]>();
  for (const index of indexes) for (const slot of index.slots) addTo(different, keyOf(slot.figure), { index, slot });
  const memory = new RecentMemory<ReadonlyMap<SlotIndex, readonly Slot[]>>(MOST_KEPT);
  return {
    agreeing: (figure) =>
      memory.get(keyOf(figure), () => {
        const found = new Map<SlotIndex, Slot[]>();
        for (const alike of different.values()) {
          if (alike[0] === undefined || !bearsOut(alike[0].slot.figure, figure)) continue;
          for (const { index, slot } of alike) addTo(found, index, slot);
        }
        return found;
      }),
  };
}

/** Whether a figure of a source agrees with one of a draft, or is what that one fairly rounds. */
export function bearsOut(source: Figure, draft: Figure): boolean {
  return compareFigures(draft, source) === 'agree' || roundingOf(draft, source) === 'fair';
}

/** All of a figure that a comparison looks at. */
function keyOf({
  class: kind,
  value,
  max,
  second,
  unit,
  unitFactor,
  comparator,
  date,
  vague,
  ...rest
}: Figure): string {
  const { scaled, halfDay } = rest;
  return JSON.stringify([kind, value, max, second, unit, unitFactor, comparator, date, vague, scaled, halfDay]);
}
