import lexicon from '../../../../../data/lexicons/certainty.json' with { type: 'json' };
import type { Span } from '../../types.js';
import { explainedBy, firstAuxiliary } from './added-negation.js';
import { spanOfWords } from './candidate.js';
import { nearness } from './nearness.js';
import type { StanceIndex } from './stance-index.js';
import { VERBATIM_SHARE } from './stance-model.js';
import { placesOf, type StanceSentence } from './stance-sentence.js';
import { isDay, type StanceWord } from './stance-words.js';

/** A statement of the draft that says more surely what the source leaves open, or makes hang on something. */
export interface SurerStatement extends Span {
  readonly turn: 'certainty-raised' | 'condition-dropped';
  readonly index: StanceIndex;
  /** The source's words that leave it open. */
  readonly at: Span;
}

const HEDGES: ReadonlySet<string> = new Set(lexicon.hedges);
const BEFORE_TO: ReadonlySet<string> = new Set(lexicon.beforeTo);
const TIMES: ReadonlySet<string> = new Set(lexicon.times);
const CONDITIONS: ReadonlySet<string> = new Set(lexicon.conditions);
const NEAREST = 4;
const FARTHEST_HEAD = 4;
const NOTHING: ReadonlySet<number> = new Set();
/** A condition that is kept in other words shares some of them. */
const MOST_KEPT = 0.34;

/** "Sudria will send pumps" of "Sudria may send pumps": only where the statement is otherwise nearly the source's own. */
export function surerStatements(
  index: StanceIndex,
  draft: StanceSentence,
  nearest: readonly StanceSentence[],
): SurerStatement[] {
  // What is denied or asked is compared by other rules, or not at all.
  const ours = openWords(draft);
  if (draft.cues.length > 0 || ours.isQuestion) return [];
  return nearest.slice(0, NEAREST).flatMap((source) => {
    const theirs = openWords(source);
    if (theirs.isQuestion) return [];
    return [
      ...(ours.isHedged || !theirs.isHedged ? [] : withoutHedge(index, draft, source)),
      ...(ours.isConditional || !theirs.isConditional ? [] : withoutCondition(index, draft, source)),
    ];
  });
}

/** What in a sentence may leave open whether it is so. */
interface OpenWords {
  readonly isQuestion: boolean;
  readonly isHedged: boolean;
  readonly isConditional: boolean;
}

const KNOWN = new WeakMap<StanceSentence, OpenWords>();

function openWords(sentence: StanceSentence): OpenWords {
  const known = KNOWN.get(sentence);
  if (known !== undefined) return known;
  const { lowers } = sentence;
  const hasAny = (words: ReadonlySet<string>): boolean => sentence.words.some(({ lower }) => words.has(lower));
  const found = {
    isQuestion: lowers.has('?'),
    isHedged: hasAny(HEDGES) || hasAny(BEFORE_TO),
    isConditional: hasAny(CONDITIONS),
  };
  KNOWN.set(sentence, found);
  return found;
}

/** "May" with a capital inside a sentence is a month, and "plans" without "to" are things. */
function isHedge({ lower, isCapitalised }: StanceWord, at: number, words: readonly StanceWord[]): boolean {
  if (HEDGES.has(lower)) return !(isCapitalised && at > 0);
  return BEFORE_TO.has(lower) && words[at + 1]?.lower === 'to';
}

function withoutHedge(index: StanceIndex, draft: StanceSentence, source: StanceSentence): SurerStatement[] {
  return source.words.flatMap((word, cue) => {
    if (!isHedge(word, cue, source.words)) return [];
    const head = source.words.findIndex((each, at) => at > cue && !each.isStop);
    const verb = source.words[head];
    if (verb === undefined || head - cue > FARTHEST_HEAD || verb.clause !== word.clause) return [];
    const explained = new Set([...explainedBy(source, cue, head), ...timesOf(source)]);
    const there = { sentence: source, at: head, explained };
    const at = placesOf(draft, verb.stem).find((place) =>
      isNearVerbatim(nearness(index, { sentence: draft, at: place, explained: NOTHING }, there)),
    );
    if (at === undefined) return [];
    const from = firstAuxiliary(source.words, cue);
    return [
      {
        turn: 'certainty-raised' as const,
        index,
        ...spanOfWords(draft, firstAuxiliary(draft.words, at), at),
        at: spanOfWords(source, from, head),
      },
    ];
  });
}

/** When something is planned for falls away once it is told as done. */
function timesOf({ words }: StanceSentence): number[] {
  return words.flatMap((word, at) => (isDay(word) || TIMES.has(word.lower) ? [at] : []));
}

function isNearVerbatim({ forward = 0, back = 0, words = 0 }: ReturnType<typeof nearness>): boolean {
  return forward >= VERBATIM_SHARE && back >= VERBATIM_SHARE && words === 1;
}

/** "Until 2019" and "until Monday" say when, not on what condition. */
function isCondition({ lower }: StanceWord, at: number, words: readonly StanceWord[]): boolean {
  const next = words[at + 1];
  return CONDITIONS.has(lower) && !(lower === 'until' && next !== undefined && (next.isNumber || isDay(next)));
}

function withoutCondition(index: StanceIndex, draft: StanceSentence, source: StanceSentence): SurerStatement[] {
  const cue = source.words.findIndex(isCondition);
  const clause = source.words[cue]?.clause;
  if (clause === undefined) return [];
  const telling = source.words.map((word, at) => ({ word, at })).filter(({ word }) => !word.isStop);
  const condition = telling.filter(({ word }) => word.clause === clause);
  const main = telling.filter(({ word }) => word.clause !== clause);
  const weight = 1;
  const share = (words: typeof telling): number =>
    index.coverage(
      draft,
      words.map(({ word }) => ({ word, weight })),
    );
  const [first] = main;
  const end = condition.at(-1);
  if (first === undefined || end === undefined || main.length < 3 || condition.length < 2) return [];
  if (share(main) < VERBATIM_SHARE || share(condition) > MOST_KEPT) return [];
  const ours = draft.words.filter(({ isStop }) => !isStop).map((word) => ({ word, weight }));
  if (index.coverage(source, ours) < VERBATIM_SHARE) return [];
  const last = draft.words.findLastIndex(({ isMark }) => !isMark);
  return [
    {
      turn: 'condition-dropped' as const,
      index,
      ...spanOfWords(draft, 0, last),
      at: spanOfWords(source, cue, end.at),
    },
  ];
}
