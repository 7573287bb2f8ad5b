import { genderOfName } from '../../mentions/speech/first-names.js';
import { areTransliterations } from '../attributions/misspelling.js';
import { type Features, joined } from '../figures/slot-features.js';
import { spanOfWords, type TurnCandidate } from './candidate.js';
import { localAgreement } from './local-agreement.js';
import { isIn, isKnownTo, type NameRun, nameRuns } from './name-runs.js';
import { nearness, type Place, strength } from './nearness.js';
import type { StanceIndex } from './stance-index.js';
import type { StanceSentence } from './stance-sentence.js';

const NEAREST = 6;
const MOST_NAMES = 8;
const MOST_UNKNOWN = 3;
const SHARED_SIDES = 0.3;
const LIKE_START = 3;

/** The draft has one name where the nearest statement of the source has another. */
export function substitutedNames(
  index: StanceIndex,
  draft: StanceSentence,
  nearest: readonly StanceSentence[],
): TurnCandidate[] {
  const names = nameRuns(draft);
  if (names.length === 0) return [];
  const near = nearest.slice(0, NEAREST).flatMap((sentence): NamedSentence[] => {
    const others = nameRuns(sentence);
    return others.length === 0 ? [] : [{ sentence, names: others.filter((other) => !isIn(draft, other)) }];
  });
  if (near.every(({ names: others }) => others.length === 0)) return [];
  let unknown: number | undefined;
  return names.slice(0, MOST_NAMES).flatMap((name) => {
    const slots = near.flatMap((source) => (isIn(source.sentence, name) ? [] : slotsIn(index, draft, name, source)));
    slots.sort((a, b) => b.score - a.score);
    const [best, next] = slots;
    if (best === undefined) return [];
    unknown ??= names.filter((each) => !isKnownTo(index, each)).length;
    const margin = Math.min(1, best.score - (next?.score ?? 0));
    const elsewhere = nearest.slice(0, NEAREST).some((sentence) => isIn(sentence, name)) ? 1 : 0;
    const otherNames = Math.min(MOST_UNKNOWN, unknown) / MOST_UNKNOWN;
    return [toCandidate(index, draft, name, best, { margin, elsewhere, otherNames })];
  });
}

/** A sentence of the source, with those of its names that the draft's does not have. */
interface NamedSentence {
  readonly sentence: StanceSentence;
  readonly names: readonly NameRun[];
}

interface NameSlot {
  readonly source: Place;
  readonly name: NameRun;
  readonly features: Features;
  readonly score: number;
}

function slotsIn(
  index: StanceIndex,
  draft: StanceSentence,
  name: NameRun,
  { sentence, names }: NamedSentence,
): NameSlot[] {
  const place = placeOf(draft, name);
  return names.flatMap((other) => {
    if (!mayFillOneSlot(name, other)) return [];
    const source = placeOf(sentence, other);
    const features = nearness(index, place, source);
    const local = localAgreement(place, source);
    return [{ source, name: other, features, score: strength(features) + SHARED_SIDES * local }];
  });
}

/** Not two forms of one name; both or neither own what follows; both or neither are said to speak. */
function mayFillOneSlot(name: NameRun, other: NameRun): boolean {
  return name.isOwner === other.isOwner && name.isSpeaker === other.isSpeaker && !areForms(name, other);
}

/** "Rob" and "Robert", "Hibs" and "Hibernian", "Lib Dem" and "Liberal Democrat". */
function areForms(a: NameRun, b: NameRun): boolean {
  return a.words.some((ours) => b.words.some((theirs) => isLikeStart(ours.lower, theirs.lower)));
}

function isLikeStart(a: string, b: string): boolean {
  return a.slice(0, LIKE_START) === b.slice(0, LIKE_START) || areTransliterations(a, b);
}

function placeOf(sentence: StanceSentence, { from, to }: NameRun): Place {
  const explained = new Set<number>();
  for (let place = from; place <= to; place++) explained.add(place);
  return { sentence, at: to, explained };
}

function toCandidate(
  index: StanceIndex,
  sentence: StanceSentence,
  name: NameRun,
  { source, name: other, features }: NameSlot,
  around: Features,
): TurnCandidate {
  const draft = placeOf(sentence, name);
  const before = (place: Place, run: NameRun) => place.sentence.words[run.from - 1]?.lower ?? '';
  const behind = (place: Place, run: NameRun) => place.sentence.words[run.to + 1]?.lower ?? '';
  return {
    turn: isKnownTo(index, name) ? 'name-moved' : 'name-unknown',
    index,
    sentence,
    name,
    ...spanOfWords(sentence, name.from, name.to),
    at: spanOfWords(source.sentence, other.from, other.to),
    features: joined(features, around, {
      local: localAgreement(draft, source),
      localBack: localAgreement(source, draft),
      sameBefore: before(draft, name) === before(source, other) ? 1 : 0,
      sameBehind: behind(draft, name) === behind(source, other) ? 1 : 0,
      // "The Frenchman" may be Ek: a description, and no name.
      otherArticle: (before(draft, name) === 'the') === (before(source, other) === 'the') ? 0 : 1,
      sameLength: name.words.length === other.words.length ? 1 : 0,
      otherKind: isPerson(name) === isPerson(other) ? 0 : 1,
    }),
  };
}

function isPerson({ words }: NameRun): boolean {
  return genderOfName(words[0]?.lower ?? '') !== undefined && words.length > 1;
}
