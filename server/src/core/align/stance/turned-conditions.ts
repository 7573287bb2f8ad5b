import lexicon from '../../../../../data/lexicons/negation.json' with { type: 'json' };
import type { Span } from '../../types.js';
import { contentOf, isVerbal } from './added-negation.js';
import type { StanceIndex } from './stance-index.js';
import type { StanceSentence } from './stance-sentence.js';

/** A condition of the draft that points the other way than the source's. */
export interface TurnedCondition extends Span {
  readonly index: StanceIndex;
  readonly at: Span;
}

export interface Condition extends Span {
  /** What follows "needs" it, holds "always", or holds "without" it. */
  readonly way: string;
}

const WAYS: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.conditions));
const CONDITION = new RegExp(`(?<![\\p{L}])(?:${[...WAYS.keys()].join('|')})(?![\\p{L}])`, 'giu');
const NEGATED: ReadonlyMap<string, string> = new Map([['needs', 'without']]);
const ASKS: ReadonlySet<string> = new Set(lexicon.asks);
/** Auxiliary and negation in one word. */
const JOINED = /n't$|^cannot$/;
const COVERED = 0.5;
const AFTER_COVERED = 0.6;
const WORDS_AFTER = 3;
const FEWEST_WORDS = 3;

/** "Unless" for "if", "even if" for "only if", in a sentence that otherwise says what the source says. */
export function turnedConditions(
  index: StanceIndex,
  draft: StanceSentence,
  ours: readonly Condition[],
  nearest: StanceSentence | undefined,
): TurnedCondition[] {
  if (ours.length === 0) return [];
  const whole = contentOf(draft);
  if (whole.length < FEWEST_WORDS) return [];
  if (nearest === undefined || index.coverage(nearest, whole) <= COVERED) return [];
  const theirs = conditionsOf(nearest, index.source.reading.text);
  const [at] = theirs;
  if (at === undefined) return [];
  return ours
    .filter(({ way, end }) => {
      const after = whole.filter(({ word }) => word.start >= end).slice(0, WORDS_AFTER);
      const isSame = after.length > 0 && index.coverage(nearest, after) > AFTER_COVERED;
      return isSame && !theirs.some((condition) => condition.way === way);
    })
    .map(({ start, end }) => ({ start, end, index, at: { start: at.start, end: at.end } }));
}

/** The conditions of a sentence. "Will not … unless" is "only if", "if … not" is "unless", and "will not … if" is "not if". */
export function conditionsOf({ start, end, cues, words }: StanceSentence, text: string): Condition[] {
  const negations = cues.flatMap(({ at, kind }) => (kind === 'weak' || kind === 'soft' ? [] : (words[at] ?? [])));
  return [...text.slice(start, end).matchAll(CONDITION)].map(({ 0: phrase, index }) => {
    const at = { start: start + index, end: start + index + phrase.length };
    const lower = phrase.toLowerCase();
    const clause = words.find((word) => word.start >= at.end)?.clause;
    const isNegated = negations.some((word) => word.start >= at.end && word.clause === clause);
    const isDenied = negations.some((word) => word.end <= at.start);
    const way = WAYS.get(lower) ?? '';
    if (lower === 'unless') return { ...at, way: isDenied ? 'needs' : way };
    return {
      ...at,
      way: isNegated !== (lower === 'if' && isRefused(words, cues, at)) ? (NEGATED.get(way) ?? way) : way,
    };
  });
}

/** "Will not sell if": the clause right before is denied as a whole, and does not ask whether: "it is not clear if". */
function isRefused(words: StanceSentence['words'], cues: StanceSentence['cues'], { start }: Span): boolean {
  const last = words.findLastIndex((word) => word.end <= start && !word.isMark);
  const before = words[last];
  if (before === undefined || ASKS.has(before.lower)) return false;
  return cues.some(({ at, kind }) => {
    const cue = words[at];
    return (
      (kind === 'not' || kind === 'never') &&
      at < last &&
      cue?.clause === before.clause &&
      (JOINED.test(cue.lower) || isVerbal(words[at - 1]))
    );
  });
}
