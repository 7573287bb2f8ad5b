import type { Features } from '../figures/slot-features.js';
import { isReporting } from './reporting.js';
import type { PairedSentence, SentencePair } from './sentence-pair.js';
import type { StanceIndex } from './stance-index.js';
import { hasWord, type StanceSentence } from './stance-sentence.js';
import { isDay, type StanceWord } from './stance-words.js';
import { synonymy } from './word-relations.js';

/** A place in a sentence, with the words that the rule itself explains and that are not compared. */
export interface Place {
  readonly sentence: StanceSentence;
  readonly at: number;
  readonly explained: ReadonlySet<number>;
}

const OTHER_CLAUSE = 0.3;
const SIDE_WORDS = 2;
const SECOND_WORD = 0.7;
const ENOUGH_WORDS = 3;
const MOST_OTHER_FIGURES = 2;
/** The matched mass from which on more says nothing more. */
export const MOST_MATCHED = 5;

/** How nearly a clause of the draft and one of a source say the same, around two places that are laid side by side. */
export function nearness(index: StanceIndex, draft: Place, source: Place): Features {
  const pair = index.pair(draft.sentence, source.sentence);
  const forward = shareOf(draft, pair.draft);
  const back = shareOf(source, pair.source);
  const left = sideMatch(draft, source, -1);
  const right = sideMatch(draft, source, 1);
  return {
    forward: forward.share,
    back: back.share,
    backHere: back.here,
    weakest: Math.min(forward.share, back.share),
    squeeze: Math.log(0.05 + forward.share) / 3 + Math.log(0.05 + back.share) / 3 + 2,
    matched: Math.min(forward.matched, MOST_MATCHED) / MOST_MATCHED,
    words: Math.min(forward.words, ENOUGH_WORDS) / ENOUGH_WORDS,
    left,
    right,
    ...nameFeatures(index, draft, source, pair),
    otherFigures: otherFigures(draft, pair.draft),
  };
}

/** A first ordering of places by how near they are, before the fitted weights decide. */
export function strength({ forward = 0, back = 0, left = 0, right = 0, matched = 0, ...rest }: Features): number {
  const { strangeHere = 0, subjectOther = 0, otherFigures: figures = 0 } = rest;
  const near = 0.35 * forward + 0.25 * back + 0.15 * (left + right) + 0.1 * matched;
  return near - 0.15 * strangeHere - 0.2 * subjectOther - 0.1 * figures;
}

/** The share of a clause's telling words that a sentence of a source has. */
export function clauseShare(index: StanceIndex, draft: Place, source: StanceSentence): number {
  return shareOf(draft, index.pair(draft.sentence, source).draft).share;
}

/**
 * The share of a clause's telling words that the other sentence has, with those of the clauses around it (`share`) and
 * without (`here`); the mass and the number of those that it has.
 */
function shareOf({ sentence: { words }, at, explained }: Place, { found, weights }: PairedSentence) {
  const clause = words[at]?.clause;
  let have = 0;
  let all = 0;
  let haveHere = 0;
  let allHere = 0;
  let matched = 0;
  let count = 0;
  for (let place = 0; place < words.length; place++) {
    const weight = weights[place] ?? 0;
    if (weight === 0 || explained.has(place)) continue;
    const inClause = words[place]?.clause === clause ? 1 : OTHER_CLAUSE;
    const share = found[place] ?? 0;
    all += weight * inClause;
    have += weight * inClause * share;
    if (inClause === 1) {
      haveHere += weight * share;
      allHere += weight;
    }
    matched += weight * share;
    if (share > 0) count++;
  }
  const here = allHere > 0 ? haveHere / allHere : 0;
  return { share: all > 0 ? have / all : 0, here, matched, words: count };
}

/** Whether the nearest telling words on one side are the same. */
function sideMatch(draft: Place, source: Place, step: 1 | -1): number {
  const ours = beside(draft, step);
  const theirs = beside(source, step);
  const [first] = ours;
  const [opposite] = theirs;
  if (first === undefined || opposite === undefined) return 0;
  let nearest = 0;
  for (const a of ours) for (const b of theirs) nearest = Math.max(nearest, alike(a, b));
  return Math.max(alike(first, opposite), SECOND_WORD * nearest);
}

function beside({ sentence: { words }, at, explained }: Place, step: 1 | -1): StanceWord[] {
  const found: StanceWord[] = [];
  for (let place = at + step; place >= 0 && place < words.length && found.length < SIDE_WORDS; place += step) {
    const word = words[place];
    if (word && !word.isStop && !isReporting(word) && !explained.has(place)) found.push(word);
  }
  return found;
}

function alike(a: StanceWord, b: StanceWord): number {
  return a.isName && b.isName && a.canonical === b.canonical ? 1 : synonymy(a.stem, b.stem);
}

function nameFeatures(index: StanceIndex, draft: Place, source: Place, pair: SentencePair): Features {
  const { sentence } = source;
  const around = [index.sentences[sentence.index - 1], index.sentences[sentence.index + 1]];
  const ours = namesOf(draft);
  const theirs = namesOf(source).filter((name) => isInClauseOf(source, name));
  const here = ours.filter((name) => isInClauseOf(draft, name));
  const isStrange = ({ place }: PlacedWord): boolean => (pair.draft.found[place] ?? 0) === 0;
  const strange = ours.filter(
    (name) => isStrange(name) && !around.some((each) => each && hasWord(each, name.word) > 0),
  );
  const sourceStrange = theirs.filter(({ place }) => (pair.source.found[place] ?? 0) === 0);
  return {
    strange: Math.min(strange.length, 3) / 3,
    strangeHere: Math.min(here.filter(isStrange).length, 2) / 2,
    sourceStrange: Math.min(sourceStrange.length, 2) / 2,
    subjectOther: isOtherSubject(before(here, draft), before(theirs, source)) ? 1 : 0,
  };
}

interface PlacedWord {
  readonly word: StanceWord;
  readonly place: number;
}

/** Names, but for the first word of the sentence, which may be capitalised for that alone. */
function namesOf({ sentence: { words }, explained }: Place): PlacedWord[] {
  const names: PlacedWord[] = [];
  for (let place = 1; place < words.length; place++) {
    const word = words[place];
    if (word?.isName && !explained.has(place)) names.push({ word, place });
  }
  return names;
}

function isInClauseOf({ sentence: { words }, at }: Place, { word }: PlacedWord): boolean {
  return word.clause === words[at]?.clause;
}

function before(names: readonly PlacedWord[], { at }: Place): StanceWord[] {
  return names.filter(({ place }) => place < at).map(({ word }) => word);
}

function isOtherSubject(ours: readonly StanceWord[], theirs: readonly StanceWord[]): boolean {
  return ours.length > 0 && theirs.length > 0 && !ours.some((a) => theirs.some((b) => alike(a, b) === 1));
}

function otherFigures({ sentence: { words }, explained }: Place, { found }: PairedSentence): number {
  let missing = 0;
  for (let place = 0; place < words.length && missing < MOST_OTHER_FIGURES; place++) {
    const word = words[place];
    if (!word || explained.has(place) || (found[place] ?? 0) > 0) continue;
    if (word.isNumber || isDay(word)) missing++;
  }
  return missing / MOST_OTHER_FIGURES;
}
