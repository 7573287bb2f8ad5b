import grammar from '../../../../../data/lexicons/clause-grammar.json' with { type: 'json' };
import type { Features } from '../figures/slot-features.js';
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

const REPORTING: ReadonlySet<string> = new Set(grammar.reporting);
const OTHER_CLAUSE = 0.3;
const SIDE_WORDS = 2;
const SECOND_WORD = 0.7;
const ENOUGH_WORDS = 3;
/** The matched mass from which on more says nothing more. */
export const MOST_MATCHED = 5;

export function isReporting({ lower }: StanceWord): boolean {
  return REPORTING.has(lower);
}

/** How nearly a clause of the draft and one of a source say the same, around two places that are laid side by side. */
export function nearness(index: StanceIndex, draft: Place, source: Place): Features {
  const forward = clauseShare(index, draft, source.sentence);
  const back = clauseShare(index, source, draft.sentence);
  const left = sideMatch(draft, source, -1);
  const right = sideMatch(draft, source, 1);
  return {
    forward: forward.share,
    back: back.share,
    weakest: Math.min(forward.share, back.share),
    squeeze: Math.log(0.05 + forward.share) / 3 + Math.log(0.05 + back.share) / 3 + 2,
    matched: Math.min(forward.matched, MOST_MATCHED) / MOST_MATCHED,
    words: Math.min(forward.words, ENOUGH_WORDS) / ENOUGH_WORDS,
    left,
    right,
    ...nameFeatures(index, draft, source),
    otherFigures: otherFigures(draft, source.sentence),
  };
}

/** A first ordering of places by how near they are, before the fitted weights decide. */
export function strength({ forward = 0, back = 0, left = 0, right = 0, matched = 0, ...rest }: Features): number {
  const { strangeHere = 0, subjectOther = 0, otherFigures: figures = 0 } = rest;
  const near = 0.35 * forward + 0.25 * back + 0.15 * (left + right) + 0.1 * matched;
  return near - 0.15 * strangeHere - 0.2 * subjectOther - 0.1 * figures;
}

/** The share of a clause's telling words that another sentence has; the mass and the number of those that it has. */
export function clauseShare(index: StanceIndex, { sentence, at, explained }: Place, other: StanceSentence) {
  const clause = sentence.words[at]?.clause;
  let have = 0;
  let all = 0;
  let matched = 0;
  let words = 0;
  sentence.words.forEach((word, place) => {
    if (word.isStop || explained.has(place) || isReporting(word)) return;
    const weight = index.specificity(word);
    const inClause = word.clause === clause ? 1 : OTHER_CLAUSE;
    const found = hasWord(other, word);
    all += weight * inClause;
    have += weight * inClause * found;
    matched += weight * found;
    if (found > 0) words++;
  });
  return { share: all > 0 ? have / all : 0, matched, words };
}

/** Whether the nearest telling words on one side are the same. */
function sideMatch(draft: Place, source: Place, step: 1 | -1): number {
  const ours = beside(draft, step);
  const theirs = beside(source, step);
  const [first] = ours;
  const [opposite] = theirs;
  if (first === undefined || opposite === undefined) return 0;
  const nearest = Math.max(0, ...ours.flatMap((a) => theirs.map((b) => alike(a, b))));
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

function nameFeatures(index: StanceIndex, draft: Place, source: Place): Features {
  const { sentence } = source;
  const around = [sentence, index.sentences[sentence.index - 1], index.sentences[sentence.index + 1]];
  const ours = namesOf(draft);
  const here = ours.filter(isInClauseOf(draft));
  const theirs = namesOf(source).filter(isInClauseOf(source));
  const strange = ours.filter(({ word }) => !around.some((each) => each && hasWord(each, word) > 0)).length;
  const strangeHere = here.filter(({ word }) => hasWord(sentence, word) === 0).length;
  const sourceStrange = theirs.filter(({ word }) => hasWord(draft.sentence, word) === 0).length;
  return {
    strange: Math.min(strange, 3) / 3,
    strangeHere: Math.min(strangeHere, 2) / 2,
    sourceStrange: Math.min(sourceStrange, 2) / 2,
    subjectOther: isOtherSubject(before(here, draft), before(theirs, source)) ? 1 : 0,
  };
}

interface PlacedWord {
  readonly word: StanceWord;
  readonly place: number;
}

/** Names, but for the first word of the sentence, which may be capitalised for that alone. */
function namesOf({ sentence: { words }, explained }: Place): PlacedWord[] {
  const placed = words.map((word, place) => ({ word, place }));
  return placed.filter(({ word, place }) => place > 0 && word.isName && !explained.has(place));
}

function isInClauseOf({ sentence: { words }, at }: Place): (placed: PlacedWord) => boolean {
  return ({ word }) => word.clause === words[at]?.clause;
}

function before(names: readonly PlacedWord[], { at }: Place): StanceWord[] {
  return names.filter(({ place }) => place < at).map(({ word }) => word);
}

function isOtherSubject(ours: readonly StanceWord[], theirs: readonly StanceWord[]): boolean {
  return ours.length > 0 && theirs.length > 0 && !ours.some((a) => theirs.some((b) => alike(a, b) === 1));
}

function otherFigures({ sentence: { words }, explained }: Place, other: StanceSentence): number {
  const figures = words.filter((word, place) => (word.isNumber || isDay(word)) && !explained.has(place));
  return Math.min(2, figures.filter((figure) => hasWord(other, figure) === 0).length) / 2;
}
