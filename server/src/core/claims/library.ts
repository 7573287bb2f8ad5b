import type { Span } from '../types.js';
import { RecentReadings } from './recent-readings.js';
import type { Claim, ClaimSet } from './schema.js';
import { readSource, type SourceReading, type UnreadSource } from './source-reading.js';

export type { SourceReading, Superseding } from './source-reading.js';

/** A source of a library. It is read when something of its text is asked for, and again where that was long ago. */
export interface LibrarySource extends SourceReading {
  /** Reads the source for one use that keeps nothing of it, as long as its reading is not kept anyway. */
  readOnce<Result>(use: (read: SourceReading) => Result): Result;
}

/** All sources that a draft is checked against. */
export interface ClaimLibrary {
  readonly sources: readonly LibrarySource[];
}

/** Every source of every set. Never throws; a claim without a source is left out. */
export function createLibrary(sets: readonly ClaimSet[]): ClaimLibrary {
  const superseding = claimsBySuperseded(sets);
  const recent = new RecentReadings();
  return {
    sources: sets.flatMap((set) => unreadSources(set, superseding)).map((unread) => new Readable(unread, recent)),
  };
}

function claimsBySuperseded(sets: readonly ClaimSet[]): ReadonlyMap<string, Claim> {
  const byId = new Map<string, Claim>();
  for (const set of sets) for (const claim of set.claims) for (const id of claim.supersedes ?? []) byId.set(id, claim);
  return byId;
}

function unreadSources(set: ClaimSet, superseding: ReadonlyMap<string, Claim>): UnreadSource[] {
  const { sources, entities = [] } = set;
  const claimsOf = sources.length > 1 ? claimsBySource(set) : claimsAmong(set);
  return sources.map((source) => ({ source, entities, superseding, claims: () => claimsOf(source.id) }));
}

function claimsAmong({ claims }: ClaimSet): (id: string) => readonly Claim[] {
  return (id) => claims.filter(({ source }) => source === id);
}

function claimsBySource({ claims }: ClaimSet): (id: string) => readonly Claim[] {
  const bySource = new Map<string, Claim[]>();
  for (const claim of claims) {
    const known = bySource.get(claim.source);
    if (known) known.push(claim);
    else bySource.set(claim.source, [claim]);
  }
  return (id) => bySource.get(id) ?? [];
}

/** A source that is read when it is asked for. As long as anybody holds its reading, it is the same one. */
class Readable implements LibrarySource {
  readonly #unread: UnreadSource;
  readonly #recent: RecentReadings;
  #known: WeakRef<SourceReading> | undefined;

  constructor(unread: UnreadSource, recent: RecentReadings) {
    this.#unread = unread;
    this.#recent = recent;
  }

  get source() {
    return this.#unread.source;
  }

  get entities() {
    return this.#unread.entities;
  }

  get claims() {
    return this.#unread.claims();
  }

  get prose() {
    return this.#read().prose;
  }

  get reading() {
    return this.#read().reading;
  }

  claimsAt(span: Span) {
    return this.#read().claimsAt(span);
  }

  supersededAt(span: Span) {
    return this.#read().supersededAt(span);
  }

  evidenceOf(span: Span) {
    return this.#read().evidenceOf(span);
  }

  readOnce<Result>(use: (read: SourceReading) => Result): Result {
    const known = this.#known?.deref();
    if (known !== undefined) return use(known);
    const read = readSource(this.#unread);
    if (this.#recent.hasRoomFor(read)) this.#keep(read);
    return use(read);
  }

  #read(): SourceReading {
    const known = this.#known?.deref() ?? readSource(this.#unread);
    this.#keep(known);
    return known;
  }

  #keep(read: SourceReading): void {
    if (this.#known?.deref() !== read) this.#known = new WeakRef(read);
    this.#recent.keep(read);
  }
}
