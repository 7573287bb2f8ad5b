import { isNeverName } from '../../mentions/speech/names.js';
import { isTitleWord } from '../../mentions/speech/roles.js';
import { newsRarity } from '../figures/news-rarity.js';
import { isReporting } from './reporting.js';
import type { StanceIndex } from './stance-index.js';
import { hasWord, type StanceSentence } from './stance-sentence.js';
import type { StanceWord } from './stance-words.js';

/** The words of one name in a sentence: places `from..to`, both inclusive. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  readonly words: readonly StanceWord[];
  /** "Rob's" */
  readonly isOwner: boolean;
  /** A verb of saying stands beside it. */
  readonly isSpeaker: boolean;
}

/** A first word as common as this is capitalised for its place alone. */
const COMMON = 0.55;
const LONGEST = 5;

const KNOWN_RUNS = new WeakMap<StanceSentence, readonly NameRun[]>();

/** The names of a sentence: neighbouring capitalised words that are no words of grammar. */
export function nameRuns(sentence: StanceSentence): readonly NameRun[] {
  const known = KNOWN_RUNS.get(sentence) ?? findRuns(sentence);
  KNOWN_RUNS.set(sentence, known);
  return known;
}

function findRuns({ words }: StanceSentence): NameRun[] {
  const runs: NameRun[] = [];
  let from = 0;
  while (from < words.length) {
    let to = from;
    while (isNameWord(words[to], to, words)) to++;
    const name = words.slice(from, to);
    if (to > from && to - from <= LONGEST && !isCode(words, from) && !isTitle(name))
      runs.push({ from, to: to - 1, words: name, isOwner: isOwner(name), isSpeaker: isSpeaker(words, from, to - 1) });
    from = to + 1;
  }
  return runs;
}

function isOwner(words: readonly StanceWord[]): boolean {
  const last = words.at(-1);
  return last !== undefined && last.end - last.start > last.lower.length;
}

function isSpeaker(words: readonly StanceWord[], from: number, to: number): boolean {
  return [words[from - 1], words[to + 1], words[to + 2]].some((word) => word !== undefined && isReporting(word));
}

/** "@handle", "author=…" */
function isCode(words: readonly StanceWord[], at: number): boolean {
  return words.slice(Math.max(0, at - 2), at).some(({ lower }) => /^[@=#<]$/.test(lower));
}

/** "Prime Minister", "White House": words so common that their capitals say little; but "President Ek". */
function isTitle(words: readonly StanceWord[]): boolean {
  const [first, last] = [words[0]?.lower ?? '', words.at(-1)?.lower ?? ''];
  return words.every(({ stem }) => newsRarity(stem) < COMMON) && !(isTitleWord(first) && !isTitleWord(last));
}

function isNameWord(word: StanceWord | undefined, at: number, words: readonly StanceWord[]): boolean {
  if (word === undefined || !word.isName || word.isNumber || isNeverName(word.lower)) return false;
  const isFirst = at === 0 || words[at - 1]?.isMark === true;
  return !isFirst || words[at + 1]?.isName === true || newsRarity(word.stem) >= COMMON;
}

/** Whether a source has any word of a name, in any form, or a short form that the name spells out. */
export function isKnownTo({ knows, names }: StanceIndex, { words }: NameRun): boolean {
  if (words.some((word) => knows(word.stem) || names.has(word.canonical))) return true;
  return names.has(initialsOf(words));
}

/** The short form of a name, or, for one word that may be such a form, what the names are kept under that it may stand for. */
export function initialsOf(words: NameRun['words']): string {
  return words.length > 1 ? words.map(({ lower }) => lower.charAt(0)).join('') : `initials ${words[0]?.lower ?? ''}`;
}

/** Whether a sentence has any word of a name. */
export function isIn(sentence: StanceSentence, { words }: NameRun): boolean {
  return words.some((word) => hasWord(sentence, word) > 0);
}
