import type { Evidence, Span } from '../types.js';
import { KeptReading, RecentReadings } from './recent-readings.js';
import type { Claim, ClaimSet, Entity, Source } from './schema.js';
import { readSource, type SourceReading } from './source-reading.js';

export type { SourceReading } from './source-reading.js';

/** A source of a library. It is read when something of its text is asked for, and again where that was long ago. */
export interface LibrarySource extends SourceReading {
  readonly set: ClaimSet;
  readonly entities: readonly Entity[];
  /** The claim that takes back what stands at a span of the reading. */
  supersededAt(span: Span): Superseding | undefined;
  /** Reads the source for one use that keeps nothing of it. */
  readOnce<Result>(use: (read: SourceReading) => Result): Result;
}

/** What replaces a claim that was taken back. */
export interface Superseding {
  readonly claim: Claim;
  readonly evidence: Evidence;
}

/** All sources that a draft is checked against. */
export interface ClaimLibrary {
  readonly sources: readonly LibrarySource[];
}

/** Where the reading of a source of a set is kept. */
export type ReadingOf = (source: Source, set: ClaimSet) => KeptReading;

/** Every source of every set. Never throws; a claim without a source is left out. */
export function createLibrary(sets: readonly ClaimSet[], readingOf: ReadingOf = newReadings()): ClaimLibrary {
  const superseding = claimsBySuperseded(sets);
  const sources = sets.flatMap((set) => {
    const claimsOf = set.sources.length > 1 ? claimsBySource(set) : claimsAmong(set);
    return set.sources.map(
      (source) => new ReadWhenAsked({ source, set, claimsOf, superseding, kept: readingOf(source, set) }),
    );
  });
  return { sources };
}

function newReadings(): ReadingOf {
  const recent = new RecentReadings();
  return () => new KeptReading(recent);
}

function claimsBySuperseded(sets: readonly ClaimSet[]): ReadonlyMap<string, Claim> {
  const byId = new Map<string, Claim>();
  for (const set of sets) for (const claim of set.claims) for (const id of claim.supersedes ?? []) byId.set(id, claim);
  return byId;
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

interface Unread {
  readonly source: Source;
  readonly set: ClaimSet;
  readonly kept: KeptReading;
  /** The claims of the library that take another back, by the id of that one. */
  readonly superseding: ReadonlyMap<string, Claim>;
  claimsOf(id: string): readonly Claim[];
}

const NOBODY: readonly Entity[] = [];

/** As long as anybody holds its reading, it is the same one. */
class ReadWhenAsked implements LibrarySource {
  readonly #unread: Unread;

  constructor(unread: Unread) {
    this.#unread = unread;
  }

  get source() {
    return this.#unread.source;
  }

  get set() {
    return this.#unread.set;
  }

  get entities() {
    return this.#unread.set.entities ?? NOBODY;
  }

  get claims() {
    return this.#unread.claimsOf(this.source.id);
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
    return supersedingOf(this.source, this.claimsAt(span), this.#unread.superseding);
  }

  evidenceOf(span: Span) {
    return this.#read().evidenceOf(span);
  }

  readOnce<Result>(use: (read: SourceReading) => Result): Result {
    const { kept } = this.#unread;
    const known = kept.get();
    if (known !== undefined) return use(known);
    const read = readSource(this.source, this.claims);
    kept.keepIfThereIsRoom(read);
    return use(read);
  }

  #read(): SourceReading {
    const { kept } = this.#unread;
    const read = kept.get() ?? readSource(this.source, this.claims);
    kept.keep(read);
    return read;
  }
}

function supersedingOf(
  source: Source,
  claims: readonly Claim[],
  superseding: ReadonlyMap<string, Claim>,
): Superseding | undefined {
  if (superseding.size === 0) return undefined;
  const taken = claims.find((claim) => claim.quantity !== undefined && superseding.has(claim.id));
  const newer = taken && superseding.get(taken.id);
  if (newer === undefined) return undefined;
  return { claim: newer, evidence: { claim: newer.id, source: newer.source ?? source.id, quote: newer.anchor.exact } };
}
