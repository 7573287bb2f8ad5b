import lexicon from '../../../../data/lexicons/negation.json' with { type: 'json' };
import type { Token } from '../text/tokens.js';

/** What a negation is: "not", a determiner such as "no", "never", "without", a verb such as "refuse", and so on. */
export type CueKind = keyof typeof lexicon.cues;

/** What of a word tells whether it negates. */
export interface NegatingWord {
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  readonly isMark: boolean;
  readonly isNumber: boolean;
  readonly isCapitalised: boolean;
  /** A hyphen follows: "no-fee". */
  readonly isHyphenated: boolean;
}

const KINDS = kindsByWord();
const HARMLESS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lexicon.harmless).map(([cue, words]) => [cue, new Set(words.split(' '))]),
);

/** The kind of the negation that a word of a sentence is, if it is one: "not only" and "no doubt" deny nothing. */
export function negationAt(words: readonly NegatingWord[], at: number): CueKind | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const kind = isContracted(word) ? 'not' : KINDS.get(word.lower);
  return kind === undefined || isHarmless(words, at) ? undefined : kind;
}

/** Whether a word can negate anything: most sentences have none, and are told from the others at a glance. */
export function mayNegate({ lower }: Pick<Token, 'lower'>): boolean {
  return KINDS.has(lower) || lower.endsWith("n't") || lower === 'cannot';
}

/** The words of a text as negations are told in it. */
export function negatingWords(tokens: readonly Token[]): NegatingWord[] {
  return tokens.map(({ lower, isWord, hasDigit, isCapitalised, end }, at) => {
    const next = tokens[at + 1];
    const isHyphenated = next?.surface === '-' && next.start === end;
    return { lower, isMark: !isWord && !hasDigit, isNumber: hasDigit, isCapitalised, isHyphenated };
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

function isContracted({ lower }: NegatingWord): boolean {
  return lower.endsWith("n't") || lower === 'cannot';
}

const DEGREES: ReadonlySet<string> = new Set(['so', 'as', 'this', 'that']);
const SPANS: ReadonlySet<string> = new Set(['for', 'in', 'since', 'before', 'until']);
/** Words between a negation and what it says the degree of, and from there to the time. */
const DEGREE_REACH = 3;

/** "Have not risen so slowly for four years", "has never been this high since 1989": that is how slow and how high. */
function isOfDegree(words: readonly NegatingWord[], at: number): boolean {
  for (let degree = at + 1; degree <= at + DEGREE_REACH; degree++) {
    if (!DEGREES.has(words[degree]?.lower ?? '') || words[degree + 1]?.lower === 'far') continue;
    return words.slice(degree + 2, degree + 2 + DEGREE_REACH).some(({ lower }) => SPANS.has(lower));
  }
  return false;
}

/** "Not only", "no doubt", "No. 10", "no-fee", "whether or not". */
function isHarmless(words: readonly NegatingWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.isHyphenated) return true;
  const [before, next] = [words[at - 1], words[at + 1]];
  if ((isContracted(word) || word.lower === 'not' || word.lower === 'never') && isOfDegree(words, at)) return true;
  if (HARMLESS.get(isContracted(word) ? 'not' : word.lower)?.has(next?.lower ?? '')) return true;
  if (word.lower === 'no') {
    const isLabel = word.isCapitalised && next?.lower === '.';
    return next === undefined || next.isNumber || next.isMark || before?.lower === 'or' || isLabel;
  }
  return word.lower === 'not' && before?.lower === 'or' && words[at - 2]?.lower === 'whether';
}
