import grammar from '../../../../../data/lexicons/clause-grammar.json' with { type: 'json' };
import lexicon from '../../../../../data/lexicons/negation.json' with { type: 'json' };
import type { StanceWord } from './stance-words.js';

export type CueKind = keyof typeof lexicon.cues;

/** A word that turns what follows it round. */
export interface NegationCue {
  /** Its place in the sentence's words. */
  readonly at: number;
  readonly kind: CueKind;
  readonly word: string;
  /** The content words that it negates, nearest first: five at most, in its own clause. */
  readonly scope: readonly number[];
}

const KINDS = kindsByWord();
const HARMLESS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lexicon.harmless).map(([cue, words]) => [cue, new Set(words.split(' '))]),
);
const SCOPE_BREAKS: ReadonlySet<string> = new Set(grammar.scopeBreaks);
const LARGEST_SCOPE = 5;
const REACH = 12;

/** The negations of a sentence, in order. */
export function negationCues(words: readonly StanceWord[]): NegationCue[] {
  return words.flatMap((word, at) => {
    const kind = isContracted(word) ? 'not' : KINDS.get(word.lower);
    if (kind === undefined || isHarmless(words, at)) return [];
    const scope = scopeOf(words, at);
    return scope.length > 0 ? [{ at, kind, word: word.lower, scope }] : [];
  });
}

function kindsByWord(): ReadonlyMap<string, CueKind> {
  const { not, det, never, without, verb, weak, soft } = lexicon.cues;
  const kinds: readonly (readonly [CueKind, string])[] = [
    ['not', not],
    ['det', det],
    ['never', never],
    ['without', without],
    ['verb', verb],
    ['weak', weak],
    ['soft', soft],
  ];
  return new Map(kinds.flatMap(([kind, list]) => list.split(' ').map((word) => [word, kind] as const)));
}

function isContracted({ lower }: StanceWord): boolean {
  return lower.endsWith("n't") || lower === 'cannot';
}

/** "Not only", "no doubt", "No. 10", "no-fee", "whether or not". */
function isHarmless(words: readonly StanceWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.isHyphenated) return true;
  const [before, next] = [words[at - 1], words[at + 1]];
  if (HARMLESS.get(isContracted(word) ? 'not' : word.lower)?.has(next?.lower ?? '')) return true;
  if (word.lower === 'no') {
    const isLabel = word.isCapitalised && next?.lower === '.';
    return next === undefined || next.isNumber || next.isMark || before?.lower === 'or' || isLabel;
  }
  return word.lower === 'not' && before?.lower === 'or' && words[at - 2]?.lower === 'whether';
}

function scopeOf(words: readonly StanceWord[], at: number): number[] {
  const clause = words[at]?.clause;
  const scope: number[] = [];
  for (let next = at + 1; next < at + REACH && scope.length < LARGEST_SCOPE; next++) {
    const word = words[next];
    if (word === undefined || word.clause !== clause || (scope.length > 0 && SCOPE_BREAKS.has(word.lower))) break;
    if (!word.isStop) scope.push(next);
  }
  if (scope.length > 0) return scope;
  const before = words.findLastIndex((word, place) => place < at && !word.isStop);
  return before >= 0 && words[before]?.clause === clause ? [before] : [];
}
