import grammar from '../../../../../data/lexicons/clause-grammar.json' with { type: 'json' };
import { stem } from '../../text/stem.js';
import { spanOfWords, type TurnCandidate } from './candidate.js';
import { conditionAt, isAuxiliary, localAgreement } from './local-agreement.js';
import { clauseShare, nearness, type Place, strength } from './nearness.js';
import type { NegationCue } from './negation-cues.js';
import { isReporting } from './reporting.js';
import type { StanceIndex, WeighedWord } from './stance-index.js';
import { negationAt, placesOf, type StanceSentence } from './stance-sentence.js';
import type { StanceWord } from './stance-words.js';

const FEW: ReadonlySet<string> = new Set(grammar.few);
const DECAY = [1, 0.8, 0.6, 0.4, 0.3];
const FARTHEST_HEAD = 4;
const SAME_CUE = 0.7;
const ANY_CUE = 0.8;
const CONTRAST = 13;
const AFTER_BUT = /^(?:to|an?|the|by|in|for|as|on|with|rather|because|that)$/;
const SUBORDINATORS: ReadonlySet<string> = new Set(grammar.subordinators);
const LIGHT: ReadonlySet<string> = new Set(grammar.light.map(stem));
const DETERMINER = /^(?:the|an?|this|that|his|her|its|their)$/;

/** The draft negates what the source says plainly. */
export function addedNegations(
  index: StanceIndex,
  draft: StanceSentence,
  near: readonly StanceSentence[],
): TurnCandidate[] {
  const cues = draft.cues.filter((cue) => isDenial(draft, cue));
  return cues.flatMap((cue) => {
    const best = bestPlain(index, draft, cue, near);
    if (best === undefined || isSaidOtherwise(index, best.draft, cue, near)) return [];
    return [toCandidate(index, cue, best, near)];
  });
}

/** A negation of a predicate: not of a name, not one half of a contrast ("not X but Y"), no "failed coup". */
function isDenial({ words }: StanceSentence, { at, kind, word, scope }: NegationCue): boolean {
  const head = scope[0] ?? at;
  if (kind === 'weak' || kind === 'soft' || isNamed(words, head) || Math.abs(head - at) > FARTHEST_HEAD) return false;
  if (words[head]?.isHyphenated) return false;
  const before = words[at - 1];
  if (before?.isHyphenated || (word === 'failed' && DETERMINER.test(before?.lower ?? ''))) return false;
  return !isContrast(words, at);
}

/** "Not for the crew but for the owners", "not a threat, but a promise": the word behind "but" is of one kind with that behind "not". */
function isContrast(words: readonly StanceWord[], at: number): boolean {
  const but = words.findIndex(({ lower }, place) => place > at && lower === 'but');
  if (but < 0 || but - at >= CONTRAST) return false;
  const behind = words[but + 1]?.lower ?? '';
  return AFTER_BUT.test(behind) && (behind !== 'because' || words[at + 1]?.lower === behind);
}

/** A name that owns nothing: "not Ek", but "not Ek’s idea". */
function isNamed(words: readonly StanceWord[], head: number): boolean {
  const word = words[head];
  return word !== undefined && word.isName && word.end - word.start === word.lower.length && !words[head + 1]?.isName;
}

interface Match {
  readonly draft: Place;
  readonly source: Place;
  readonly score: number;
  /** How many words of the scope were passed over. */
  readonly rank: number;
}

/** "Did not mention discounts": behind a verb that only tells of its object, the first word that the source has. */
function rankOfHead({ words }: StanceSentence, { at, scope }: NegationCue, near: readonly StanceSentence[]): number {
  const isKnown = (place: number): boolean =>
    near.some((other) => placesOf(other, words[place]?.stem ?? '').length > 0);
  const first = words[scope[0] ?? 0];
  if (first === undefined || isKnown(scope[0] ?? 0)) return 0;
  const end = words.findIndex(({ lower }, place) => place > at && SUBORDINATORS.has(lower));
  return Math.max(
    0,
    scope.findIndex((place) => (end < 0 || place < end) && isKnown(place)),
  );
}

/** The nearest place where the source says the same word without a negation. */
function bestPlain(
  index: StanceIndex,
  sentence: StanceSentence,
  cue: NegationCue,
  near: readonly StanceSentence[],
): Match | undefined {
  const rank = rankOfHead(sentence, cue, near);
  const at = cue.scope[rank] ?? cue.at;
  const head = sentence.words[at];
  if (head === undefined) return undefined;
  const draft = { sentence, at, explained: explainedBy(sentence, cue.at, at) };
  let best: Match | undefined;
  for (const other of near) {
    for (const place of placesOf(other, head.stem)) {
      if (negationAt(other, place) > 0 || (isReporting(head) && other.words[place]?.stem !== head.stem)) continue;
      const source = { sentence: other, at: place, explained: NOTHING };
      if (conditionAt(draft) !== conditionAt(source)) continue;
      const score = strength(nearness(index, draft, source));
      if (best === undefined || score > best.score) best = { draft, source, score, rank };
    }
  }
  return best;
}

const NOTHING: ReadonlySet<number> = new Set();

/** The cue and the auxiliaries between it and its verb. */
export function explainedBy({ words }: StanceSentence, cue: number, head: number): ReadonlySet<number> {
  const explained = new Set([cue]);
  for (let place = Math.min(cue, head); place <= Math.max(cue, head); place++) {
    const word = words[place];
    if (word && isAuxiliary(word)) explained.add(place);
  }
  return explained;
}

/** The source has the statement with a negation of its own, perhaps in other words. */
function isSaidOtherwise(
  index: StanceIndex,
  draft: Place,
  { word }: NegationCue,
  near: readonly StanceSentence[],
): boolean {
  const head = draft.sentence.words[draft.at]?.stem;
  return near.some((sentence) => {
    // "Ruled out" against "did not rule out" is what is negated, and no negation of its own.
    const hasCue = sentence.cues.some(({ at }) => sentence.words[at]?.stem !== head);
    const isNegating = hasCue || sentence.words.some(({ lower }) => FEW.has(lower));
    if (!isNegating && !sentence.lowers.has(word)) return false;
    const share = clauseShare(index, draft, sentence);
    return (sentence.lowers.has(word) && share >= SAME_CUE) || (isNegating && share >= ANY_CUE);
  });
}

function toCandidate(
  index: StanceIndex,
  cue: NegationCue,
  { draft, source, rank }: Match,
  near: readonly StanceSentence[],
): TurnCandidate {
  const { words } = draft.sentence;
  const scoped = cue.scope.flatMap((place, rank) => weighed(words[place], DECAY[rank]));
  const whole = contentOf(draft.sentence);
  const negating = near.filter(({ cues }) => cues.length > 0);
  return {
    turn: 'negation-added',
    index,
    sentence: draft.sentence,
    ...spanOfWords(draft.sentence, firstAuxiliary(words, cue.at), Math.max(cue.at, draft.at)),
    at: spanOfWords(source.sentence, firstAuxiliary(source.sentence.words, source.at), source.at),
    features: {
      ...nearness(index, draft, source),
      scope: index.coverage(source.sentence, scoped),
      scopeSize: cue.scope.length / DECAY.length,
      passedOver: rank / DECAY.length,
      light: rank > 0 && LIGHT.has(words[cue.scope[0] ?? 0]?.stem ?? '') ? 1 : 0,
      ownCue: hasBigram(draft.sentence, source.sentence, cue.at) ? 1 : 0,
      local: localAgreement(draft, source),
      negSentence: source.sentence.cues.length > 0 ? 1 : 0,
      ...negatedElsewhere(index, draft, near, whole),
      negCover: Math.max(0, ...negating.map((sentence) => index.coverage(sentence, whole))),
      density: index.density,
    },
  };
}

/** The source's sentence has the very negation: "nothing you", "not clear". */
function hasBigram({ words }: StanceSentence, other: StanceSentence, at: number): boolean {
  const [cue, next] = [words[at]?.lower, words[at + 1]?.lower];
  return other.words.some(({ lower }, place) => lower === cue && other.words[place + 1]?.lower === next);
}

/** Where else the source has the negated word: how often with a negation, and how near that is. */
function negatedElsewhere(
  index: StanceIndex,
  { sentence, at }: Place,
  near: readonly StanceSentence[],
  whole: readonly WeighedWord[],
) {
  const stem = sentence.words[at]?.stem ?? '';
  let places = 0;
  let negated = 0;
  let negOther = 0;
  for (const other of near) {
    for (const place of placesOf(other, stem)) {
      places++;
      const negation = negationAt(other, place);
      if (negation === 0) continue;
      negated++;
      negOther = Math.max(negOther, negation * (0.4 + 0.6 * index.coverage(other, whole)));
    }
  }
  return { negOther, negShare: places > 0 ? negated / places : 0 };
}

/** The content words of a sentence, all of one weight. */
export function contentOf({ words }: StanceSentence): WeighedWord[] {
  return words.filter(({ isStop }) => !isStop).map((word) => ({ word, weight: 1 }));
}

function weighed(word: StanceWord | undefined, weight = 0): WeighedWord[] {
  return word === undefined ? [] : [{ word, weight }];
}

/** "would not be" of "would not be willing" */
export function firstAuxiliary(words: readonly StanceWord[], at: number): number {
  let from = at;
  for (let before = words[from - 1]; isVerbal(before) && before?.clause === words[at]?.clause; ) {
    from--;
    before = words[from - 1];
  }
  return from;
}

const VERBAL = new Set(
  'do does did is are was were be been being has have had will would can could may might shall should must'.split(' '),
);

/** True for an auxiliary verb: "would". */
export function isVerbal(word: StanceWord | undefined): boolean {
  return word !== undefined && VERBAL.has(word.lower);
}
