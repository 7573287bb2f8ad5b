import type { Statement } from '../../mentions/reading.js';
import type { FigureMemory } from './figure-memory.js';
import { contextsOf } from './lay-figures.js';
import { countTelling, knownFigures, type WholeDraft } from './other-figures.js';
import type { SlotIndex } from './slot-index.js';

/** A part of a draft with its sentences. The same part is the same object. */
interface Part {
  readonly statements: readonly Statement[];
}

const MOST_KNOWN = 256;

/** How many figures of a draft say something by agreeing, and how many of them each source has: kept up to date part by part. */
export class DraftSums implements WholeDraft {
  readonly #memory: FigureMemory;
  /** By the indexes that were asked for; they are few, since a source that is not near any sentence is not. */
  readonly #known = new Map<SlotIndex, number>();
  /** True where not all that were asked for are kept. */
  #isCut = false;
  #parts: readonly Part[] = [];
  #telling = 0;
  #version = 0;

  constructor(memory: FigureMemory) {
    this.#memory = memory;
  }

  get telling(): number {
    return this.#telling;
  }

  /** Another number where any of the sums is another. */
  get version(): number {
    return this.#version;
  }

  knownTo(index: SlotIndex): number {
    const known = this.#known.get(index) ?? this.#knownIn(this.#parts, index);
    if (this.#known.size >= MOST_KNOWN) {
      this.#known.clear();
      this.#isCut = true;
    }
    this.#known.set(index, known);
    return known;
  }

  /** The draft's parts are these now; some were taken out and others put in. */
  change(parts: readonly Part[], removed: readonly Part[], added: readonly Part[]): void {
    this.#parts = parts;
    const telling = this.#tellingIn(added) - this.#tellingIn(removed);
    this.#telling += telling;
    let isOther = telling !== 0 || (this.#isCut && this.#tellingIn([...removed, ...added]) > 0);
    for (const [index, known] of this.#known) {
      const change = this.#knownIn(added, index) - this.#knownIn(removed, index);
      this.#known.set(index, known + change);
      isOther ||= change !== 0;
    }
    if (isOther) this.#version++;
  }

  #tellingIn(parts: readonly Part[]): number {
    let sum = 0;
    for (const { statements } of parts)
      for (const statement of statements) sum += countTelling(contextsOf(statement, this.#memory));
    return sum;
  }

  #knownIn(parts: readonly Part[], index: SlotIndex): number {
    const memory = this.#memory.knownTo(index);
    let sum = 0;
    for (const { statements } of parts) {
      for (const statement of statements) {
        if (statement.figures.length === 0) continue;
        for (const isKnown of knownFigures(statement, contextsOf(statement, this.#memory), index, memory))
          if (isKnown) sum++;
      }
    }
    return sum;
  }
}
