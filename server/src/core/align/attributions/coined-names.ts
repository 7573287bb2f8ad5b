import type { LibrarySource, SourceReading } from '../../claims/library.js';
import type { Reading } from '../../mentions/reading.js';
import { stem } from '../../text/stem.js';
import type { Span } from '../../types.js';
import type { NameAlignment, SourceSpan } from '../alignment.js';
import { type DigestStore, partOf } from '../digest/digest-store.js';
import type { Vocabulary } from '../digest/vocabulary.js';
import { addTo } from '../multimap.js';
import type { Passage } from '../passage.js';

/** A name of several words in one: "HarbourLinkPro". */
interface CoinedName extends Span {
  readonly name: string;
  /** Lower case: "harbour", "link", "pro". */
  readonly parts: readonly string[];
}

/** The coined names of the sources, found by all their parts but one. */
export interface CoinedNames {
  knows(name: string): boolean;
  /** The names that differ from one in a single part. */
  near(parts: readonly string[]): readonly SourceCoinedName[];
}

interface SourceCoinedName extends CoinedName {
  readonly at: SourceSpan;
}

/** Numbers of a name in a digest. */
export const FIELDS = 3;
/** Names of two parts have cousins: "YouTube", "YouGov". */
const FEWEST_PARTS = 3;
const COINED = /^\p{Lu}\p{L}*\p{Ll}\p{Lu}\p{L}*/u;
const PART = /\p{Lu}\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu;

/** The coined names of a source, each once: the number of the name, start and end. */
export function digestCoinedNames({ reading }: SourceReading, vocabulary: Vocabulary): number[] {
  const met = new Set<string>();
  return coinedNames(reading).flatMap(({ name, start, end }) => {
    if (met.has(name)) return [];
    met.add(name);
    return [vocabulary.numberOf(name), start, end];
  });
}

/** Indexes coined names, each once. Linear in the names of the sources. */
export function indexCoinedNames(
  sources: readonly LibrarySource[],
  { vocabulary, sections }: DigestStore,
): CoinedNames {
  const known = new Set<string>();
  const byRest = new Map<string, SourceCoinedName[]>();
  sources.forEach((source, number) => {
    const digest = partOf(sections.coinedNames, number);
    for (let at = 0; at < digest.length; at += FIELDS) {
      const [written = 0, start = 0, end = 0] = digest.subarray(at, at + FIELDS);
      const name = vocabulary.wordOf(written);
      if (known.has(name.toLowerCase())) continue;
      known.add(name.toLowerCase());
      const parts = partsOf(name);
      for (const rest of restsOf(parts)) addTo(byRest, rest, { name, parts, start, end, at: { start, end, source } });
    }
  });
  return {
    knows: (name) => known.has(name.toLowerCase()),
    near: (parts) => restsOf(parts).flatMap((rest) => byRest.get(rest) ?? []),
  };
}

/** Coined names that differ from the only like one of the sources in one part, in a draft that has not had that one. */
export function alignCoinedNames(draft: Passage, names: CoinedNames): NameAlignment[] {
  const ours = coinedNames(draft);
  const written = new Set(ours.map(({ name }) => name));
  return ours.flatMap(({ start, end, name, parts }) => {
    if (names.knows(name)) return [];
    const [right, ...others] = names.near(parts);
    if (right === undefined || others.some((other) => other.name !== right.name) || written.has(right.name)) return [];
    if (draft.whole.hasNamed(right.name.toLowerCase())) return [];
    if (isInflected(parts, right.parts)) return [];
    return [{ wrong: { start, end }, isMisspelt: false, expected: right.name, rightName: right.name, at: right.at }];
  });
}

function coinedNames({ speech, text }: Reading): CoinedName[] {
  return speech.names.flatMap((mention) => {
    let start = mention.start;
    return text
      .slice(mention.start, mention.end)
      .split(' ')
      .flatMap((word) => {
        const from = start;
        start += word.length + 1;
        const name = COINED.exec(word)?.[0];
        const parts = partsOf(name ?? '');
        if (name === undefined || parts.length < FEWEST_PARTS) return [];
        return [{ name, start: from, end: from + name.length, parts }];
      });
  });
}

function partsOf(name: string): string[] {
  return Array.from(name.matchAll(PART), ([part]) => part.toLowerCase());
}

/** The parts with one left out, for each of them. */
function restsOf(parts: readonly string[]): string[] {
  return parts.map((_, left) => parts.map((part, at) => (at === left ? '…' : part)).join(' '));
}

function isInflected(ours: readonly string[], theirs: readonly string[]): boolean {
  return ours.every((part, at) => stem(part) === stem(theirs[at] ?? ''));
}
