import grammar from '../../../../../data/lexicons/clause-grammar.json' with { type: 'json' };
import { smallNumber } from '../../mentions/figures/number-words.js';
import { stem } from '../../text/stem.js';
import type { Features } from '../figures/slot-features.js';
import { spanOfWords, type TurnCandidate } from './candidate.js';
import { oppositesAt } from './draft-words.js';
import { localAgreement } from './local-agreement.js';
import { nearness, type Place, strength } from './nearness.js';
import type { StanceIndex, StemsOfSources } from './stance-index.js';
import type { StanceSentence } from './stance-sentence.js';
import { isDay, type StanceWord } from './stance-words.js';
import { hasOpposites, oppositeness, possibleOpposites, synonymy } from './word-relations.js';

const CONVERSE: ReadonlySet<string> = new Set(grammar.converse.map(stem));
const FROM_EITHER_END: ReadonlySet<string> = new Set(grammar.fromEitherEnd);
const QUALIFIERS: ReadonlySet<string> = new Set(grammar.qualifiers);
const BOUNDS: ReadonlySet<string> = new Set(grammar.bounds);
const QUALIFIED_REACH = 5;
const COMPARATIVE = /^(?:more|less|worse|.*er)$/;
const SUPERLATIVE = /^(?:most|least|worst|.*est)$/;
const NEAREST = 8;
const SHORTEST_FORMED = 6;
const SAME_SUBJECT = 0.7;
const SAME_OBJECT = 0.99;
/** Words behind "ahead" among which stands who is behind: "ahead of their rivals Corvik". */
const OBJECT_REACH = 4;

/** The draft has the opposite of the word that stands in the nearest clause of the source. */
export function antonyms(
  index: StanceIndex,
  draft: StanceSentence,
  nearest: readonly StanceSentence[],
  stems?: StemsOfSources,
): TurnCandidate[] {
  const near = nearest.slice(0, NEAREST);
  return draft.words.flatMap((_, at) => {
    if (!mayBeOpposite(draft.words, at)) return [];
    const opposites = oppositesAt(draft, at, stems).filter((stem) => index.knows(stem));
    if (opposites.length === 0) return [];
    const place = { sentence: draft, at, explained: new Set([at]) };
    const best = bestOpposite(index, place, near, opposites);
    return best && isSound(place, best)
      ? [toCandidate(index, place, best, support(index, place, best.source, near))]
      : [];
  });
}

function mayBeOpposite(words: readonly StanceWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !isPlain(words, at) || words[at - 1]?.isHyphenated) return false;
  return !/^de?spite$/.test(word.lower) && (hasOpposites(word.stem) || word.lower.length >= SHORTEST_FORMED);
}

/** No mark, number or name, and no bound of a figure, which is compared with the figure. */
function isPlain(words: readonly StanceWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.isMark || word.isNumber || (word.isCapitalised && at > 0)) return false;
  return !(BOUNDS.has(word.lower) && isNumber(words.find((each, place) => place > at && !BOUNDS.has(each.lower))));
}

function isNumber(word: StanceWord | undefined): boolean {
  return word !== undefined && (word.isNumber || smallNumber(word.lower) !== undefined);
}

interface Opposite {
  readonly source: Place;
  readonly features: Features;
  readonly score: number;
}

function bestOpposite(
  index: StanceIndex,
  draft: Place,
  near: readonly StanceSentence[],
  opposites: readonly string[],
): Opposite | undefined {
  const word = draft.sentence.words[draft.at];
  if (word === undefined || draft.sentence.words[draft.at - 1]?.lower === 'non') return undefined;
  let best: Opposite | undefined;
  for (const sentence of near) {
    for (const at of placesOfAll(sentence, opposites)) {
      const other = sentence.words[at];
      if (other === undefined || !isTurned(draft, sentence, other, at, word)) continue;
      const source = { sentence, at, explained: new Set([at]) };
      const features = nearness(index, draft, source);
      const score = strength(features);
      if (best === undefined || score > best.score) best = { source, features, score };
    }
  }
  return best;
}

function placesOfAll({ places }: StanceSentence, stems: readonly string[]): number[] {
  return stems.flatMap((stem) => places.get(stem) ?? []).sort((a, b) => a - b);
}

/** Both words are plain opposites, and neither sentence negates its own alone. */
function isTurned(draft: Place, sentence: StanceSentence, other: StanceWord, at: number, word: StanceWord): boolean {
  if (!isPlain(sentence.words, at)) return false;
  if (oppositeness(other, word) === 0 || sentence.words[at - 1]?.lower === 'non') return false;
  if (areOfOtherDegrees(word, other)) return false;
  return !draft.sentence.places.has(other.stem) && draft.sentence.negated.has(draft.at) === sentence.negated.has(at);
}

/** "Fewer" and "most": who has fewer than another may still have the most. */
function areOfOtherDegrees({ lower: a }: StanceWord, { lower: b }: StanceWord): boolean {
  return (COMPARATIVE.test(a) && SUPERLATIVE.test(b)) || (SUPERLATIVE.test(a) && COMPARATIVE.test(b));
}

/** Not one event told from two ends, no preposition with another object, not both sides in one sentence. */
function isSound(draft: Place, { source, features }: Opposite): boolean {
  const word = draft.sentence.words[draft.at];
  const other = source.sentence.words[source.at];
  if (word === undefined || other === undefined) return false;
  const { left = 0, right = 0 } = features;
  if (CONVERSE.has(word.stem) && left < SAME_SUBJECT) return false;
  if (isTurnedComparison(draft, source)) return false;
  if ((CONVERSE.has(word.stem) || FROM_EITHER_END.has(word.lower)) && isFromOtherEnd(draft, source)) return false;
  if ((word.isStop || other.isStop) && right < SAME_OBJECT) return false;
  return !isQualifierOfAnother(draft, source);
}

/** "Weaker in males than in females" is "stronger in females than in males". */
function isTurnedComparison(draft: Place, source: Place): boolean {
  const [ours, theirs] = [comparedTo(draft), comparedTo(source)];
  if (ours === undefined || theirs === undefined || ours.stem === theirs.stem) return false;
  return hasBefore(draft, theirs.stem) && hasBefore(source, ours.stem);
}

/** The first telling word behind the "than" of a comparison. */
function comparedTo({ sentence: { words }, at }: Place): StanceWord | undefined {
  const than = words.findIndex(({ lower }, place) => place > at && lower === 'than');
  return than < 0 ? undefined : words.slice(than + 1).find(({ isStop }) => !isStop);
}

function hasBefore({ sentence: { words, places }, at }: Place, stem: string): boolean {
  const than = words.findIndex(({ lower }, place) => place > at && lower === 'than');
  return (places.get(stem) ?? []).some((place) => place < than);
}

/** "Aldmoor are behind" against "Corvik are ahead of Aldmoor": who stands before the one word stands behind the other. */
function isFromOtherEnd(draft: Place, source: Place): boolean {
  const ours = draft.sentence.words.slice(0, draft.at).filter(({ isName }) => isName);
  const behind = source.sentence.words.slice(source.at + 1, source.at + 1 + OBJECT_REACH);
  return ours.some(({ canonical }) => behind.some((word) => word.isName && word.canonical === canonical));
}

/** "The next two months" against "the past two contests": of when is said only where both say it of one thing, not of a day. */
function isQualifierOfAnother(draft: Place, source: Place): boolean {
  if (![draft, source].some(({ sentence, at }) => QUALIFIERS.has(sentence.words[at]?.lower ?? ''))) return false;
  const [ours, theirs] = [qualified(draft), qualified(source)];
  if (ours === undefined || theirs === undefined) return true;
  return isDay(ours) || synonymy(ours.stem, theirs.stem) === 0;
}

/** The first word behind a qualifier that is neither grammar nor a number. */
function qualified({ sentence: { words }, at }: Place): StanceWord | undefined {
  return words.slice(at + 1, at + QUALIFIED_REACH).find((word) => !word.isStop && !isNumber(word));
}

/** Whether the sentence has both sides of the opposition, which says nothing of which one the draft speaks of. */
function bothSides({ sentence: { words }, at }: Place): number {
  const word = words[at];
  const other = words.find((each, place) => place !== at && !each.isMark && word && oppositeness(each, word) > 0);
  if (other === undefined) return 0;
  return other.clause === word?.clause ? 1 : 0.5;
}

/** How nearly a sentence of the source has the draft's own word, or another on its side. */
function support(index: StanceIndex, draft: Place, source: Place, near: readonly StanceSentence[]): number {
  const word = draft.sentence.words[draft.at];
  const other = source.sentence.words[source.at];
  if (word === undefined || other === undefined) return 0;
  const side = new Set([word.stem, ...possibleOpposites(other)]);
  const isOnSide = (each: StanceWord | undefined): boolean =>
    each !== undefined && (each.stem === word.stem || oppositeness(each, other) > 0);
  let best = 0;
  for (const sentence of near) {
    for (const at of placesOfAll(sentence, [...side])) {
      if (!isOnSide(sentence.words[at])) continue;
      best = Math.max(best, strength(nearness(index, draft, { sentence, at, explained: new Set([at]) })));
    }
  }
  return best;
}

function toCandidate(
  index: StanceIndex,
  draft: Place,
  { source, features, score }: Opposite,
  supported: number,
): TurnCandidate {
  const { sentence, at } = draft;
  const word = sentence.words[at];
  const other = source.sentence.words[source.at];
  return {
    turn: 'antonym',
    index,
    sentence,
    ...spanOfWords(sentence, at, at),
    at: spanOfWords(source.sentence, source.at, source.at),
    features: {
      ...features,
      local: localAgreement(draft, source),
      localBack: localAgreement(source, draft),
      support: supported,
      margin: score - supported,
      bothSides: bothSides(source),
      inSource: index.knows(word?.stem ?? '') ? 1 : 0,
      inSentence: source.sentence.places.has(word?.stem ?? '') ? 1 : 0,
      sameForm: word?.lower.slice(-2) === other?.lower.slice(-2) ? 1 : 0,
      cues: sentence.cues.length > 0 || source.sentence.cues.length > 0 ? 1 : 0,
    },
  };
}
