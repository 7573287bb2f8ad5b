import type { LibrarySource, SourceReading } from '../../claims/library.js';
import { nameTokens } from '../../mentions/speech/name-tokens.js';
import type { NameMention } from '../../mentions/speech.js';
import type { SourceSpan } from '../alignment.js';
import { type DigestStore, partOf } from '../digest/digest-store.js';
import type { Vocabulary } from '../digest/vocabulary.js';
import { addTo } from '../multimap.js';

/** A full name of a source. */
export interface SourceName {
  /** Lower case. */
  readonly tokens: readonly string[];
  /** As it is written: "Ishaq Dar". */
  readonly name: string;
  readonly at: SourceSpan;
  /** Where the source is read for it. */
  mention(): NameMention | undefined;
}

/** The full names of the sources, found by one of their words. */
export interface NameIndex {
  /** The names of as many words that begin or end with the same one. */
  near(tokens: readonly string[]): readonly SourceName[];
  /** Whether any source has a name with this lower-case word. */
  knows(token: string): boolean;
}

/** Enough for any text; a bound keeps a text of one first name linear. */
const MOST_NAMESAKES = 40;
/** Numbers of a name in a digest: its words, as it is written, the number of its mention, start and end. */
export const FIELDS = 5;

/** The numbers of all words that names of the source have. */
export function digestNameTokens({ reading }: SourceReading, vocabulary: Vocabulary): number[] {
  return Array.from(nameTokens(reading.text), (token) => vocabulary.numberOf(token));
}

/** The full names of a source, each once. */
export function digestNames({ reading: { speech, text } }: SourceReading, vocabulary: Vocabulary): number[] {
  const met = new Set<string>();
  return speech.names.flatMap(({ tokens, start, end }, at) => {
    const key = tokens.join(' ');
    if (tokens.length < 2 || met.has(key)) return [];
    met.add(key);
    const name = withoutPossessive(text.slice(start, end));
    return [vocabulary.numberOf(key), vocabulary.numberOf(name), at, start, end];
  });
}

/** Indexes names, each once. Linear in the names of the sources. */
export function indexNames(sources: readonly LibrarySource[], store: DigestStore): NameIndex {
  const { vocabulary, sections } = store;
  const known = new Uint8Array(vocabulary.size);
  for (const token of sections.nameTokens.data) known[token] = 1;
  const byWord = new Map<string, SourceName[]>();
  for (const name of fullNames(sources, store)) {
    addTo(byWord, firstKey(name.tokens), name);
    addTo(byWord, lastKey(name.tokens), name);
  }
  return {
    near: (tokens) =>
      [firstKey(tokens), lastKey(tokens)].flatMap((key) => (byWord.get(key) ?? []).slice(0, MOST_NAMESAKES)),
    knows: (token) => known[vocabulary.find(token) ?? -1] === 1,
  };
}

function fullNames(sources: readonly LibrarySource[], { vocabulary, sections }: DigestStore): SourceName[] {
  const met = new Set<number>();
  return sources.flatMap((source, number) => {
    const digest = partOf(sections.fullNames, number);
    const names: SourceName[] = [];
    for (let at = 0; at < digest.length; at += FIELDS) {
      const [key = 0, written = 0, mention = 0, start = 0, end = 0] = digest.subarray(at, at + FIELDS);
      if (met.has(key)) continue;
      met.add(key);
      names.push({
        tokens: vocabulary.wordOf(key).split(' '),
        name: vocabulary.wordOf(written),
        at: { start, end, source },
        mention: () => source.reading.speech.names[mention],
      });
    }
    return names;
  });
}

function withoutPossessive(name: string): string {
  return name.replace(/['’]s$/, '');
}

function firstKey(tokens: readonly string[]): string {
  return `${tokens.length} ${tokens[0] ?? ''} …`;
}

function lastKey(tokens: readonly string[]): string {
  return `${tokens.length} … ${tokens.at(-1) ?? ''}`;
}
