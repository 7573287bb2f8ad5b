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
    const strange = others.filter((other) => !isIn(draft, other));
    return others.length === 0
      ? []
      : [{ sentence, names: strange.map((name) => ({ name, place: placeOf(sentence, name) })) }];
  });
  if (near.every(({ names: others }) => others.length === 0)) return [];
  let unknown: number | undefined;
  return names.slice(0, MOST_NAMES).flatMap((name) => {
    const place = placeOf(draft, name);
    const best = bestSlot(
      index,
      { name, place },
      near.filter(({ sentence }) => !isIn(sentence, name)),
    );
    if (best === undefined) return [];
    unknown ??= names.filter((each) => !isKnownTo(index, each)).length;
    const margin = Math.min(1, best.score - best.next);
    const elsewhere = nearest.slice(0, NEAREST).some((sentence) => isIn(sentence, name)) ? 1 : 0;
    const otherNames = Math.min(MOST_UNKNOWN, unknown) / MOST_UNKNOWN;
    return [toCandidate(index, { name, place }, best, { margin, elsewhere, otherNames })];
  });
}

interface PlacedName {
  readonly name: NameRun;
  readonly place: Place;
}

/** A sentence of the source, with those of its names that the draft's does not have. */
interface NamedSentence {
  readonly sentence: StanceSentence;
  readonly names: readonly PlacedName[];
}

interface NameSlot extends PlacedName {
  readonly features: Features;
  readonly score: number;
  /** The score of the next best one, 0 where there is none. */
  readonly next: number;
}

/** The name of the source that stands most nearly where the draft's stands. */
function bestSlot(index: StanceIndex, ours: PlacedName, near: readonly NamedSentence[]): NameSlot | undefined {
  let best: Omit<NameSlot, 'next'> | undefined;
  let next: number | undefined;
  for (const { names } of near) {
    for (const theirs of names) {
      if (!mayFillOneSlot(ours.name, theirs.name)) continue;
      const features = nearness(index, ours.place, theirs.place);
      const near = strength(features);
      // What agrees beside both adds so much at most.
      if (next !== undefined && near + SHARED_SIDES < next) continue;
      const score = near + SHARED_SIDES * localAgreement(ours.place, theirs.place);
      if (best === undefined || score > best.score) {
        next = best?.score;
        best = { ...theirs, features, score };
      } else if (next === undefined || score > next) next = score;
    }
  }
  return best && { ...best, next: next ?? 0 };
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
  { name, place: draft }: PlacedName,
  { place: source, name: other, features }: NameSlot,
  around: Features,
): TurnCandidate {
  const { sentence } = draft;
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
