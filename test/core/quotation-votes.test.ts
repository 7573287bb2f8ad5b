import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { packDigests, type SourceDigest } from '../../server/src/core/align/digest/digest-store.js';
import { Vocabulary } from '../../server/src/core/align/digest/vocabulary.js';
import { DiagonalVotes } from '../../server/src/core/align/quotations/diagonal-votes.js';
import { indexLibraryWords } from '../../server/src/core/align/quotations/library-words.js';

const BIN = 4;
const MOST_VOTES = 60;
const SHARE = 0.4;
const MOST_NEAR = 4;

/** A library of sources whose words are numbers. */
function libraryOf(sources: readonly (readonly number[])[]) {
  const vocabulary = new Vocabulary();
  for (let number = 0; number < 40; number++) vocabulary.numberOf(`word${number}`);
  return indexLibraryWords(packDigests(sources.length, vocabulary, (at) => digestOf(sources[at] ?? [])));
}

function digestOf(words: readonly number[]): SourceDigest {
  const [stems, asides, figures, nameTokens] = [[], [], [], []];
  const [fullNames, coinedNames, holders, stanceStems, stanceNames] = [[], [], [], [], []];
  return { stems, words, asides, figures, nameTokens, fullNames, coinedNames, holders, stanceStems, stanceNames };
}

/** What a search by votes finds, told of every bin of every source in turn: the number of the source, and where its best bins start. */
function everyBinLookedAt(sources: readonly (readonly number[])[], piece: readonly number[]): [number, number[]][] {
  return sources.flatMap((words, source): [number, number[]][] => {
    const isFrequent = (value: number) => words.filter((word) => word === value).length > MOST_VOTES;
    const full: { readonly bin: number; readonly votes: number }[] = [];
    for (let bin = -60; bin <= words.length / BIN + 2; bin++) {
      const first = bin * BIN - BIN / 2;
      const stands = (value: number, from: number, to: number) =>
        words.slice(Math.max(0, from), Math.max(0, to)).includes(value);
      const hasOwn = piece.some((value, at) => !isFrequent(value) && stands(value, first + at, first + at + BIN));
      const voters = piece.filter(
        (value, at) => isFrequent(value) || stands(value, first + at - BIN, first + at + 2 * BIN),
      ).length;
      if (hasOwn && voters >= SHARE * piece.length) full.push({ bin, votes: voters });
    }
    full.sort((a, b) => b.votes - a.votes || a.bin - b.bin);
    return full.length === 0 ? [] : [[source, full.slice(0, MOST_NEAR).map(({ bin }) => bin)]];
  });
}

test('a quotation is found where most of its words stand, though only its rarest words are looked up everywhere', () => {
  // Some words stand in a source more often than sixty times.
  const word = fc.oneof({ weight: 3, arbitrary: fc.nat(1) }, fc.nat(12), fc.nat(39));
  const sources = fc.array(fc.array(word, { maxLength: 400, size: 'max' }), { minLength: 1, maxLength: 6 });
  const piece = fc.array(fc.oneof({ weight: 9, arbitrary: word }, fc.constant(-1)), { minLength: 3, maxLength: 24 });
  fc.assert(
    fc.property(sources, piece, (library, words) => {
      const indexed = libraryOf(library);
      const whole = { from: 0, to: indexed.values.length };
      const found = new DiagonalVotes(indexed).promising(Int32Array.from(words), whole);
      const expected = everyBinLookedAt(library, words).map(([source, bins]) => {
        const first = indexed.firstWords[source] ?? 0;
        const end = indexed.firstWords[source + 1] ?? 0;
        return [
          source,
          bins.map((bin) => [
            Math.max(first, first + bin * BIN - 12),
            Math.min(end, first + bin * BIN + words.length + 12),
          ]),
        ];
      });
      expect([...grouped(found)]).toEqual(expected);
    }),
    { numRuns: 100, endOnFailure: true },
  );
});

function grouped(found: readonly { readonly source: number; readonly window: { from: number; to: number } }[]) {
  const bySource = new Map<number, number[][]>();
  for (const { source, window } of found)
    bySource.set(source, [...(bySource.get(source) ?? []), [window.from, window.to]]);
  return bySource;
}
