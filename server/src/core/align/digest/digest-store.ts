import { GrowingNumbers } from './growing-numbers.js';
import type { Vocabulary } from './vocabulary.js';

/** The parts of a digest, each a list of numbers; who reads a part also says how it is written. */
export const SECTIONS = [
  'stems',
  'words',
  'asides',
  'figures',
  'nameTokens',
  'fullNames',
  'coinedNames',
  'holders',
  'stanceStems',
  'stanceNames',
] as const;

export type Section = (typeof SECTIONS)[number];

/** What the indexes of a library need of one source, in numbers and numbers of words. It follows from the source and its claims. */
export type SourceDigest = Readonly<Record<Section, ArrayLike<number>>>;

/** One section of some sources, one behind the other: that of number n is `data[starts[n]..starts[n + 1]]`. */
export interface PackedSection {
  readonly data: Uint32Array;
  readonly starts: Uint32Array;
}

/** The digests of some sources, in their order. */
export interface DigestStore {
  readonly vocabulary: Vocabulary;
  readonly count: number;
  readonly sections: Readonly<Record<Section, PackedSection>>;
}

/** Packs digests, which are asked for one after the other. */
export function packDigests(
  count: number,
  vocabulary: Vocabulary,
  digestOf: (source: number) => SourceDigest,
): DigestStore {
  const packing = forEachSection(() => ({ data: new GrowingNumbers(), starts: new Uint32Array(count + 1) }));
  for (let source = 0; source < count; source++) {
    const digest = digestOf(source);
    for (const section of SECTIONS) {
      const { data, starts } = packing[section];
      data.append(digest[section]);
      starts[source + 1] = data.length;
    }
  }
  const sections = forEachSection((section) => ({
    data: packing[section].data.toArray(),
    starts: packing[section].starts,
  }));
  return { vocabulary, count, sections };
}

/** The digest of one of a store's sources. */
export function digestIn(store: DigestStore, source: number): SourceDigest {
  return forEachSection((section) => partOf(store.sections[section], source));
}

/** A digest in one piece: where each section ends, then the sections. */
export function packedDigest(digest: SourceDigest): Uint32Array {
  const ends = new Uint32Array(SECTIONS.length);
  let end = SECTIONS.length;
  for (const [at, section] of SECTIONS.entries()) {
    end += digest[section].length;
    ends[at] = end;
  }
  const packed = new Uint32Array(end);
  packed.set(ends);
  for (const [at, section] of SECTIONS.entries()) packed.set(digest[section], at === 0 ? ends.length : ends[at - 1]);
  return packed;
}

export function unpackedDigest(packed: Uint32Array): SourceDigest {
  return forEachSection((section) => {
    const at = SECTIONS.indexOf(section);
    return packed.subarray(at === 0 ? SECTIONS.length : packed[at - 1], packed[at]);
  });
}

/** The numbers of one source. */
export function partOf({ data, starts }: PackedSection, source: number): Uint32Array {
  return data.subarray(starts[source] ?? 0, starts[source + 1] ?? 0);
}

function forEachSection<Value>(of: (section: Section) => Value): Record<Section, Value> {
  return {
    stems: of('stems'),
    words: of('words'),
    asides: of('asides'),
    figures: of('figures'),
    nameTokens: of('nameTokens'),
    fullNames: of('fullNames'),
    coinedNames: of('coinedNames'),
    holders: of('holders'),
    stanceStems: of('stanceStems'),
    stanceNames: of('stanceNames'),
  };
}
