import type { SourceReading } from '../../claims/library.js';
import { nameTokens } from '../../mentions/speech/name-tokens.js';
import type { NameMention } from '../../mentions/speech.js';
import type { SourceSpan } from '../alignment.js';
import { addTo } from '../multimap.js';

/** A full name of a source. */
export interface SourceName {
  /** Lower case. */
  readonly tokens: readonly string[];
  /** As it is written: "Ishaq Dar". */
  readonly name: string;
  readonly mention: NameMention;
  readonly at: SourceSpan;
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

/** Indexes names, each once. Linear in the sources. */
export function indexNames(sources: readonly SourceReading[]): NameIndex {
  const known = sources.map(({ reading }) => nameTokens(reading.text));
  const byWord = new Map<string, SourceName[]>();
  for (const name of fullNames(sources)) {
    addTo(byWord, firstKey(name.tokens), name);
    addTo(byWord, lastKey(name.tokens), name);
  }
  return {
    near: (tokens) =>
      [firstKey(tokens), lastKey(tokens)].flatMap((key) => (byWord.get(key) ?? []).slice(0, MOST_NAMESAKES)),
    knows: (token) => known.some((tokens) => tokens.has(token)),
  };
}

function fullNames(sources: readonly SourceReading[]): Iterable<SourceName> {
  const names = new Map<string, SourceName>();
  for (const source of sources) {
    const { speech, text } = source.reading;
    for (const mention of speech.names) {
      const key = mention.tokens.join(' ');
      if (mention.tokens.length < 2 || names.has(key)) continue;
      const at = { start: mention.start, end: mention.end, source };
      names.set(key, { tokens: mention.tokens, name: withoutPossessive(text.slice(at.start, at.end)), mention, at });
    }
  }
  return names.values();
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
