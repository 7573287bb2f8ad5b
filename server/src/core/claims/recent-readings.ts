import type { Reading } from '../mentions/reading.js';
import type { SourceReading } from './source-reading.js';

/**
 * Characters of sources whose readings are kept. A reading takes some two hundred bytes a character with all that is worked
 * out of it.
 */
const MOST_KEPT = 500_000;

/** The readings that were asked for of late, as many as have room. */
export class RecentReadings {
  /** The one that was asked for last is the last. */
  readonly #kept = new Set<SourceReading>();
  #last: SourceReading | undefined;
  #size = 0;

  keep(read: SourceReading): void {
    if (this.#last === read) return;
    this.#last = read;
    const isKnown = this.#kept.delete(read);
    this.#kept.add(read);
    if (isKnown) return;
    this.#size += sizeOf(read);
    for (const oldest of this.#kept) {
      if (this.#size <= MOST_KEPT || oldest === read) break;
      this.#kept.delete(oldest);
      this.#size -= sizeOf(oldest);
    }
  }

  /** Whether nothing else has to go for it. */
  hasRoomFor(read: SourceReading): boolean {
    return this.#size + sizeOf(read) <= MOST_KEPT;
  }
}

/** The reading of one source, as long as it is among the recent ones or anybody holds it. */
export class KeptReading {
  readonly #recent: RecentReadings;
  #known: WeakRef<SourceReading> | undefined;
  /** What holds on to a reading holds on to all that was read with it. */
  readonly #withReading = new WeakMap<Reading, SourceReading>();

  constructor(recent: RecentReadings) {
    this.#recent = recent;
  }

  get(): SourceReading | undefined {
    return this.#known?.deref();
  }

  keep(read: SourceReading): void {
    if (this.get() !== read) {
      this.#known = new WeakRef(read);
      this.#withReading.set(read.reading, read);
    }
    this.#recent.keep(read);
  }

  keepIfThereIsRoom(read: SourceReading): void {
    if (this.#recent.hasRoomFor(read)) this.keep(read);
  }
}

function sizeOf({ reading }: SourceReading): number {
  return reading.text.length;
}
