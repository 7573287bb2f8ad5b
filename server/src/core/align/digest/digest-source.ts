import type { ClaimLibrary, SourceReading } from '../../claims/library.js';
import { digestCoinedNames } from '../attributions/coined-names.js';
import { digestOfficeHolders } from '../attributions/holder-digest.js';
import { digestNames, digestNameTokens } from '../attributions/name-index.js';
import { recordedAttributions } from '../attributions/recorded-attributions.js';
import { digestFigures } from '../figures/slot-look-up.js';
import { digestAsides, digestWords } from '../quotations/library-words.js';
import { indexWords } from '../quotations/word-index.js';
import { digestStems } from '../sentence-index.js';
import { digestStances } from '../stance/known-elsewhere.js';
import { type DigestStore, packDigests, type SourceDigest } from './digest-store.js';
import { Vocabulary } from './vocabulary.js';

/** The digests of a library's sources. Reads once every source of which no digest is known. */
export function digestLibrary(
  { sources }: ClaimLibrary,
  vocabulary = new Vocabulary(),
  known: (number: number) => SourceDigest | undefined = () => undefined,
): DigestStore {
  return packDigests(sources.length, vocabulary, (number) => {
    const digest = known(number) ?? sources[number]?.readOnce((read) => digestSource(read, vocabulary));
    return digest ?? NOTHING;
  });
}

/** What the indexes of a library need of a source that was read. */
export function digestSource(read: SourceReading, vocabulary: Vocabulary): SourceDigest {
  const { words } = indexWords(read);
  return {
    stems: digestStems(read, recordedAttributions(read), vocabulary),
    words: digestWords(words, vocabulary),
    asides: digestAsides(words),
    figures: digestFigures(read, vocabulary),
    nameTokens: digestNameTokens(read, vocabulary),
    fullNames: digestNames(read, vocabulary),
    coinedNames: digestCoinedNames(read, vocabulary),
    holders: digestOfficeHolders(read, vocabulary),
    ...digestStances(read, vocabulary),
  };
}

const NOTHING: SourceDigest = {
  stems: [],
  words: [],
  asides: [],
  figures: [],
  nameTokens: [],
  fullNames: [],
  coinedNames: [],
  holders: [],
  stanceStems: [],
  stanceNames: [],
};
