import grammar from '../../../../../data/lexicons/clause-grammar.json' with { type: 'json' };
import { explainedBy, firstAuxiliary } from './added-negation.js';
import { spanOfWords, type TurnCandidate } from './candidate.js';
import { localAgreement } from './local-agreement.js';
import { nearness, type Place, strength } from './nearness.js';
import type { NegationCue } from './negation-cues.js';
import { isReporting } from './reporting.js';
import type { StanceIndex } from './stance-index.js';
import { hasWord, negationAt, placesOf, type StanceSentence } from './stance-sentence.js';
import type { StanceWord } from './stance-words.js';

const PENDING: ReadonlySet<string> = new Set(grammar.pending);
const PENDING_REACH = 9;
const FARTHEST_HEAD = 4;
const NEAREST = 12;
const LEAST_LEAD = 0.1;
const NOTHING: ReadonlySet<number> = new Set();

/** The source negates what the draft says plainly. */
export function droppedNegations(
  index: StanceIndex,
  draft: StanceSentence,
  nearest: readonly StanceSentence[],
): TurnCandidate[] {
  const near = nearest.slice(0, NEAREST);
  return near.flatMap((sentence) =>
    sentence.cues
      .filter((cue) => isDroppable(draft, sentence, cue))
      .flatMap((cue) => {
        const at = cue.scope[0] ?? cue.at;
        const head = sentence.words[at];
        if (head === undefined) return [];
        const source = { sentence, at, explained: explainedBy(sentence, cue.at, at) };
        const places = placesOf(draft, head.stem).filter((place) => isPlain(draft, place, source));
        return places.flatMap((place) => toCandidate(index, near, draft, place, source, cue));
      }),
  );
}

function isDroppable(
  draft: StanceSentence,
  { words }: StanceSentence,
  { at, kind, word, scope }: NegationCue,
): boolean {
  const head = scope[0] ?? at;
  if (kind === 'soft' || kind === 'weak' || draft.lowers.has(word)) return false;
  return (
    !words[at - 1]?.isHyphenated &&
    !words[head]?.isHyphenated &&
    !words[head]?.isName &&
    Math.abs(head - at) <= FARTHEST_HEAD
  );
}

/** The draft states the word: without a negation of its own, and without "whether", "yet to", "the need for". */
function isPlain(draft: StanceSentence, place: number, { sentence, at }: Place): boolean {
  const word = draft.words[place];
  const head = sentence.words[at];
  if (word === undefined || head === undefined || word.isStop || draft.negated.has(place)) return false;
  const isDenied = draft.cues.some(
    ({ at: cue, kind }) =>
      draft.words[cue]?.clause === word.clause && kind !== 'weak' && kind !== 'without' && kind !== 'soft',
  );
  if (isDenied || (word.stem !== head.stem && (isReporting(word) || isReporting(head)))) return false;
  const earlier = draft.words.slice(Math.max(0, place - PENDING_REACH + 1), place);
  return !earlier.some(
    ({ lower, clause }, at) => clause === word.clause && (PENDING.has(lower) || isStillTo(earlier, at)),
  );
}

/** "Is still to decide" */
function isStillTo(words: readonly StanceWord[], at: number): boolean {
  return words[at]?.lower === 'still' && words[at + 1]?.lower === 'to';
}

function toCandidate(
  index: StanceIndex,
  near: readonly StanceSentence[],
  sentence: StanceSentence,
  at: number,
  source: Place,
  cue: NegationCue,
): TurnCandidate[] {
  const draft = { sentence, at, explained: NOTHING };
  const features = nearness(index, draft, source);
  const margin = strength(features) - plainlySaid(index, near, draft, source);
  if (margin < LEAST_LEAD) return [];
  const scoped = cue.scope.flatMap((place) => source.sentence.words[place] ?? []);
  const found = scoped.reduce((sum, word) => sum + hasWord(sentence, word), 0);
  return [
    {
      turn: 'negation-dropped',
      index,
      sentence,
      ...spanOfWords(sentence, firstAuxiliary(sentence.words, at), at),
      at: spanOfWords(
        source.sentence,
        firstAuxiliary(source.sentence.words, Math.min(cue.at, source.at)),
        Math.max(cue.at, source.at),
      ),
      features: {
        ...features,
        scopeFull: found === scoped.length ? 1 : 0,
        local: localAgreement(source, draft),
        localBack: localAgreement(draft, source),
        margin,
      },
    },
  ];
}

/** How nearly another sentence of the source says it without the negation. */
function plainlySaid(index: StanceIndex, near: readonly StanceSentence[], draft: Place, source: Place): number {
  const stem = source.sentence.words[source.at]?.stem ?? '';
  let best = 0;
  for (const sentence of near) {
    for (const at of placesOf(sentence, stem)) {
      const isRepeated = (sentence.places.get(stem)?.length ?? 0) > 1;
      if (negationAt(sentence, at) > 0 && !isRepeated) continue;
      best = Math.max(best, strength(nearness(index, draft, { sentence, at, explained: NOTHING })));
    }
  }
  return best;
}
