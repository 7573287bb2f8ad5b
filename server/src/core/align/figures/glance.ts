import type { Figure } from '../../mentions/figure.js';
import { areFarApart, isPlainNumber } from './compare.js';
import { writtenValue } from './figure-kind.js';

const OTHER = 0;
const PLAIN_NUMBER = 1;
const DATE = 2;
const DATE_OF_NO_YEAR = 3;

/** What is seen of many figures at a glance: most of those that one is held against are told from it by that alone. */
export interface Glances {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  /** As they are written. */
  readonly written: Float64Array;
}

export function glancesAt(figures: readonly Figure[]): Glances {
  return {
    kinds: Uint8Array.from(figures, kindOf),
    values: Float64Array.from(figures, ({ value }) => value),
    written: Float64Array.from(figures, writtenValue),
  };
}

/** One figure beside many. */
export class Glance {
  readonly value: number;
  readonly written: number;
  readonly #kind: number;

  constructor(figure: Figure) {
    this.#kind = kindOf(figure);
    this.value = figure.value;
    this.written = writtenValue(figure);
  }

  get isPlainNumber(): boolean {
    return this.#kind === PLAIN_NUMBER;
  }

  /** Both are plain numbers, so far apart that neither agrees with the other or fairly rounds it. */
  isOtherAmount({ kinds, values, written }: Glances, at: number): boolean {
    return (
      this.#kind === PLAIN_NUMBER &&
      kinds[at] === PLAIN_NUMBER &&
      areFarApart(values[at] ?? 0, this.value) &&
      areFarApart(written[at] ?? 0, this.written)
    );
  }

  /** One is a date that names no year and the other no date: they have nothing in common. */
  isNoDateOf({ kinds }: Glances, at: number): boolean {
    const other = kinds[at] ?? OTHER;
    return this.#kind === DATE_OF_NO_YEAR ? other < DATE : other === DATE_OF_NO_YEAR && this.#kind < DATE;
  }

  /** Whether the two may say the same. */
  mayAgree(glances: Glances, at: number): boolean {
    return !this.isOtherAmount(glances, at) && !this.isNoDateOf(glances, at);
  }
}

/** Whether one of them is a plain number. */
export function isPlainNumberAt({ kinds }: Glances, at: number): boolean {
  return kinds[at] === PLAIN_NUMBER;
}

function kindOf(figure: Figure): number {
  if (figure.class === 'date') return figure.date?.year === undefined ? DATE_OF_NO_YEAR : DATE;
  return isPlainNumber(figure) ? PLAIN_NUMBER : OTHER;
}
