import type { Figure } from '../../mentions/figure.js';
import { Glance, type Glances, glancesAt, isPlainNumberAt } from './glance.js';
import { FARTHEST_FAIR } from './overstatement.js';

/** Figures by how great they are, so that those that one may agree with are found among very many. */
export class FiguresByAmount {
  readonly #glances: Glances;
  /** The plain numbers by their values, and as they are written. */
  readonly #byValue: SortedAmounts;
  readonly #byWritten: SortedAmounts;
  readonly #others: readonly number[];

  constructor(figures: readonly Figure[]) {
    this.#glances = glancesAt(figures);
    const { values, written } = this.#glances;
    const all = figures.map((_, at) => at);
    const plain = all.filter((at) => isPlainNumberAt(this.#glances, at));
    this.#others = all.filter((at) => !isPlainNumberAt(this.#glances, at));
    this.#byValue = new SortedAmounts(plain, values);
    this.#byWritten = new SortedAmounts(plain, written);
  }

  /** The places of those that may agree with a figure, in no order. */
  *near(figure: Figure): Generator<number> {
    const glance = new Glance(figure);
    const may = (at: number): boolean => glance.mayAgree(this.#glances, at);
    for (const at of this.#others) if (may(at)) yield at;
    if (!glance.isPlainNumber) {
      for (const at of this.#byValue.all) if (may(at)) yield at;
      return;
    }
    const found = new Set<number>([...this.#byValue.near(glance.value), ...this.#byWritten.near(glance.written)]);
    for (const at of found) if (may(at)) yield at;
  }
}

/** Room for what is rounded in reckoning. */
const SLACK = 1e-6;

class SortedAmounts {
  readonly all: readonly number[];
  readonly #amounts: Float64Array;

  constructor(places: readonly number[], amounts: Float64Array) {
    this.all = [...places].sort((a, b) => (amounts[a] ?? 0) - (amounts[b] ?? 0));
    this.#amounts = Float64Array.from(this.all, (at) => amounts[at] ?? 0);
  }

  /** The places of the amounts that are not far from one, and of a few more. */
  near(amount: number): readonly number[] {
    const [less, more] = [amount * (1 - FARTHEST_FAIR), amount / (1 - FARTHEST_FAIR)];
    const slack = SLACK * (1 + Math.abs(amount));
    return this.all.slice(this.#firstFrom(Math.min(less, more) - slack), this.#firstFrom(Math.max(less, more) + slack));
  }

  #firstFrom(least: number): number {
    let low = 0;
    for (let high = this.#amounts.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if ((this.#amounts[middle] ?? 0) < least) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
