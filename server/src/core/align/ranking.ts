/** How much a source's best sentence shares with a draft's. */
export interface Shared {
  readonly source: number;
  readonly weight: number;
}

/** The few of many sources that share most, in order. */
export class Ranking {
  readonly #most: number;
  readonly #ranked: Shared[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  get ranked(): readonly Shared[] {
    return this.#ranked;
  }

  add(shared: Shared): void {
    const ranked = this.#ranked;
    const last = ranked.at(-1);
    if (ranked.length >= this.#most && (last === undefined || isBefore(last, shared))) return;
    let low = 0;
    for (let high = ranked.length; low < high; ) {
      const middle = (low + high) >>> 1;
      const other = ranked[middle];
      if (other !== undefined && isBefore(other, shared)) low = middle + 1;
      else high = middle;
    }
    ranked.splice(low, 0, shared);
    if (ranked.length > this.#most) ranked.pop();
  }
}

/** What shares more comes first, and of those that share as much the first in the library. */
function isBefore(one: Shared, other: Shared): boolean {
  return one.weight > other.weight || (one.weight === other.weight && one.source < other.source);
}
