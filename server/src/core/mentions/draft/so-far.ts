/** What a draft has told up to a line, by key. What was told of late stands in a map of its own, so that adding to it costs little. */
export interface SoFar {
  readonly lately: ReadonlyMap<string, string>;
  readonly before: ReadonlyMap<string, string>;
}

const NONE: ReadonlyMap<string, string> = new Map();
const MOST_LATELY = 64;

export const NOTHING_SO_FAR: SoFar = { lately: NONE, before: NONE };

function toldOf({ lately, before }: SoFar, key: string): string | undefined {
  return lately.get(key) ?? before.get(key);
}

/** The same object where nothing is new. */
export function withNews(known: SoFar, news: ReadonlyMap<string, string>): SoFar {
  if (news.size === 0) return known;
  const added = [...news].filter(([key, told]) => toldOf(known, key) !== told);
  if (added.length === 0) return known;
  const lately = new Map([...known.lately, ...added]);
  if (lately.size <= MOST_LATELY) return { lately, before: known.before };
  return { lately: NONE, before: new Map([...known.before, ...lately]) };
}

export function isSameSoFar(one: SoFar, other: SoFar): boolean {
  if (one === other) return true;
  if (one.before !== other.before || one.lately.size !== other.lately.size) return false;
  for (const [key, told] of one.lately) if (other.lately.get(key) !== told) return false;
  return true;
}

/** What a line asks of what was told before it, and what it tells itself. */
export interface AskedAndTold {
  readonly asked: ReadonlyMap<string, string | undefined>;
  readonly news: ReadonlyMap<string, string>;
}

/** Whether all that a line asked would be answered as before. */
export function answersStand({ asked }: AskedAndTold, known: SoFar): boolean {
  for (const [key, told] of asked) if (toldOf(known, key) !== told) return false;
  return true;
}

/** Listens to what a line asks and tells. */
export class Listener implements AskedAndTold {
  // Most lines ask and tell nothing, and a long text has many.
  #asked: Map<string, string | undefined> | undefined;
  #news: Map<string, string> | undefined;
  readonly #known: SoFar;

  constructor(known: SoFar) {
    this.#known = known;
  }

  get asked(): ReadonlyMap<string, string | undefined> {
    return this.#asked ?? NONE;
  }

  get news(): ReadonlyMap<string, string> {
    return this.#news ?? NONE;
  }

  get(key: string): string | undefined {
    const own = this.#news?.get(key);
    if (own !== undefined) return own;
    const told = toldOf(this.#known, key);
    this.#asked ??= new Map();
    this.#asked.set(key, told);
    return told;
  }

  set(key: string, told: string): void {
    this.#news ??= new Map();
    this.#news.set(key, told);
  }
}
