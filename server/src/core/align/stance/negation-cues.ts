import grammar from '../../../../../data/lexicons/clause-grammar.json' with { type: 'json' };
import { type CueKind, negationAt } from '../../mentions/negations.js';
import type { StanceWord } from './stance-words.js';

/** A word that turns what follows it round. */
export interface NegationCue {
  /** Its place in the sentence's words. */
  readonly at: number;
  readonly kind: CueKind;
  readonly word: string;
  /** The content words that it negates, nearest first: five at most, in its own clause. */
  readonly scope: readonly number[];
}

const SCOPE_BREAKS: ReadonlySet<string> = new Set(grammar.scopeBreaks);
const LARGEST_SCOPE = 5;
const REACH = 12;

/** The negations of a sentence, in order. */
export function negationCues(words: readonly StanceWord[]): NegationCue[] {
  return words.flatMap((word, at) => {
    const kind = negationAt(words, at);
    if (kind === undefined) return [];
    const scope = scopeOf(words, at, kind);
    return scope.length > 0 ? [{ at, kind, word: word.lower, scope }] : [];
  });
}

function scopeOf(words: readonly StanceWord[], at: number, kind: CueKind): number[] {
  const clause = words[at]?.clause;
  const scope: number[] = [];
  for (let next = at + 1; next < at + REACH && scope.length < LARGEST_SCOPE; next++) {
    const word = words[next];
    if (word === undefined || word.clause !== clause || (scope.length > 0 && SCOPE_BREAKS.has(word.lower))) break;
    if (!word.isStop) scope.push(next);
  }
  if (scope.length > 0) return kind === 'det' ? fromNoun(words, at, scope) : scope;
  const before = words.findLastIndex((word, place) => place < at && !word.isStop);
  return before >= 0 && words[before]?.clause === clause ? [before] : [];
}

/** "No Sudrian port" denies a port, and not Sudria. */
function fromNoun(words: readonly StanceWord[], at: number, scope: readonly number[]): number[] {
  const [name = at, noun = at] = scope;
  const isAdjective =
    name === at + 1 && noun === at + 2 && words[name]?.isName === true && words[noun]?.isName === false;
  return isAdjective ? scope.slice(1) : [...scope];
}
