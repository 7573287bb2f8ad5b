import { digestLibrary, digestSource } from './align/digest/digest-source.js';
import {
  type DigestStore,
  digestIn,
  packedDigest,
  type SourceDigest,
  unpackedDigest,
} from './align/digest/digest-store.js';
import { Vocabulary } from './align/digest/vocabulary.js';
import { asSource, extractRead } from './claims/extract.js';
import type { ClaimLibrary, LibrarySource } from './claims/library.js';
import { KeptReading, RecentReadings } from './claims/recent-readings.js';
import type { ClaimSet, Source } from './claims/schema.js';
import type { SourceDescription } from './claims/source-description.js';
import { readSource } from './claims/source-reading.js';
import { languageOfSource } from './claims/source-text.js';
import { type PackedArticle, packArticle, unpackArticle } from './packed-article.js';

/** What a source's reading follows from, besides its claims. */
interface Text {
  readonly id: string;
  readonly content: string | undefined;
  readonly languageId: string;
  readonly issued: string | undefined;
}

interface Remembered extends Text {
  readonly kept: KeptReading;
  digest?: () => SourceDigest;
}

/**
 * What was read of sources. Who hands the same memory to the next checker has only those read that are new: a source is known by
 * the very list of claims that its set has, and by its text.
 */
export class SourceMemory {
  readonly #vocabulary = new Vocabulary();
  readonly #recent = new RecentReadings();
  readonly #made = new WeakSet<object>();
  readonly #known = new WeakMap<ClaimSet['claims'], Map<string, Remembered>>();

  /** The claims of an article, which is not read again for a checker. */
  extract(text: string, description: SourceDescription): ClaimSet {
    const { set, read } = extractRead(text, description);
    this.#made.add(set.claims);
    const [source] = set.sources;
    if (source === undefined || source.issued !== description.published) return set;
    const remembered = this.#remember(textOf(text, description), set);
    const whole = readSource(source, set.claims, read);
    remembered.kept.keepIfThereIsRoom(whole);
    const packed = packedDigest(digestSource(whole, this.#vocabulary));
    remembered.digest = () => unpackedDigest(packed);
    return set;
  }

  /** What was made of an article, as plain data; undefined where its claims were not made here. */
  pack({ sources: [source], claims, ...set }: ClaimSet): PackedArticle | undefined {
    const digest = this.#known
      .get(claims)
      ?.get(source?.id ?? '')
      ?.digest?.();
    return digest && packArticle({ ...set, sources: [], claims }, digest, this.#vocabulary);
  }

  /** The claims of an article of which this was made before; undefined where it is not whole. The article is not read. */
  unpack(packed: unknown, text: string, description: SourceDescription): ClaimSet | undefined {
    const made = unpackArticle(packed, text, description.id, this.#vocabulary);
    if (made === undefined) return undefined;
    const { claims, entities } = made;
    const set: ClaimSet = { version: 1, sources: [asSource(text, description)], ...(entities && { entities }), claims };
    const packedAgain = packedDigest(made.digest);
    this.#made.add(claims);
    this.#remember(textOf(text, description), set).digest = () => unpackedDigest(packedAgain);
    return set;
  }

  /** Whether these claims were made here. */
  hasMade(claims: unknown): boolean {
    return typeof claims === 'object' && claims !== null && this.#made.has(claims);
  }

  /** Where the reading of a source is kept. */
  readingOf(source: Source, set: ClaimSet): KeptReading {
    return this.#rememberedOf(source, set).kept;
  }

  /** The digests of a library's sources, of which those are read that are not known. */
  digest(library: ClaimLibrary): DigestStore {
    const { sources } = library;
    const known = sources.map(({ source, set }) => this.#rememberedOf(source, set));
    const store = digestLibrary(library, this.#vocabulary, (number) => known[number]?.digest?.());
    for (const [number, remembered] of known.entries()) remembered.digest = () => digestIn(store, number);
    return store;
  }

  #rememberedOf(source: LibrarySource['source'], set: ClaimSet): Remembered {
    const { id, content, issued } = source;
    const text: Text = { id, content, languageId: languageOfSource(source), issued };
    const known = this.#known.get(set.claims)?.get(id);
    return known !== undefined && isSame(known, text) ? known : this.#remember(text, set);
  }

  #remember(text: Text, { claims }: ClaimSet): Remembered {
    const remembered: Remembered = { ...text, kept: new KeptReading(this.#recent) };
    const ofSet = this.#known.get(claims) ?? new Map<string, Remembered>();
    ofSet.set(text.id, remembered);
    this.#known.set(claims, ofSet);
    return remembered;
  }
}

function textOf(content: string, { id, languageId = 'plaintext', published }: SourceDescription): Text {
  return { id, content, languageId, issued: published };
}

function isSame(one: Text, other: Text): boolean {
  return one.content === other.content && one.languageId === other.languageId && one.issued === other.issued;
}
