import type { Statement } from '../../mentions/reading.js';
import type { Span } from '../../types.js';
import { addTo } from '../multimap.js';
import { type NegationCue, negationCues } from './negation-cues.js';
import { LONGEST_SENTENCE, type StanceWord, stanceWords } from './stance-words.js';
import { synonymsOf } from './word-relations.js';

/** A sentence as it is compared with others: its words, what is negated, and where each word stands. */
export interface StanceSentence extends Span {
  readonly index: number;
  readonly words: readonly StanceWord[];
  readonly cues: readonly NegationCue[];
  /** Places that a negation turns round. */
  readonly negated: ReadonlySet<number>;
  /** Places by stem. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly lowers: ReadonlySet<string>;
  /** The canonical forms of its names. */
  readonly names: ReadonlySet<string>;
}

const NEGATED_WORDS = 3;
const NOWHERE: readonly number[] = [];
const SAME_CLAUSE = 0.7;
const BEFORE = 8;
const BEHIND = 4;

export function stanceSentence(statement: Statement): StanceSentence {
  const words = statement.tokens.length > LONGEST_SENTENCE ? [] : stanceWords(statement);
  const cues = negationCues(words);
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    if (!word.isMark) addTo(places, word.stem, at);
  });
  return {
    index: statement.index,
    start: statement.start,
    end: statement.end,
    words,
    cues,
    negated: new Set(cues.flatMap(({ scope }) => scope.slice(0, NEGATED_WORDS))),
    places,
    lowers: new Set(words.map(({ lower }) => lower)),
    names: new Set(words.filter(({ isName }) => isName).map(({ canonical }) => canonical)),
  };
}

/** Where a sentence has a word or a synonym of it. */
export function placesOf({ places }: StanceSentence, stem: string): readonly number[] {
  const own = places.get(stem) ?? NOWHERE;
  const others = [...synonymsOf(stem).keys()].flatMap((other) => places.get(other) ?? NOWHERE);
  return others.length > 0 ? [...own, ...others] : own;
}

/** How well a sentence has a word: 1 for the word or its name, less for a synonym, 0 for neither. */
export function hasWord({ places, names }: StanceSentence, word: StanceWord): number {
  if (places.has(word.stem) || (word.isName && names.has(word.canonical))) return 1;
  let best = 0;
  for (const [other, weight] of synonymsOf(word.stem)) if (weight > best && places.has(other)) best = weight;
  return best;
}

/** "risk-free" */
function isFreeOf(words: readonly StanceWord[], place: number): boolean {
  return words[place]?.isHyphenated === true && words[place + 1]?.lower === 'free';
}

/** Whether the word at a place is turned round, 0 to 1. "Ruled" of "ruled out" turns others round, not itself. */
export function negationAt({ negated, cues, words }: StanceSentence, place: number): number {
  if (negated.has(place) || isFreeOf(words, place)) return 1;
  const clause = words[place]?.clause;
  const isNear = cues.some(
    ({ at }) => at !== place && words[at]?.clause === clause && place - at < BEFORE && at - place < BEHIND,
  );
  return isNear ? SAME_CLAUSE : 0;
}
