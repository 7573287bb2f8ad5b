import type { Statement } from '../../mentions/reading.js';
import { firstNamesAgree } from '../../mentions/speech/first-names.js';
import type { NameMention } from '../../mentions/speech.js';
import { statementAt } from '../../mentions/statement-at.js';
import { stem } from '../../text/stem.js';
import type { NameAlignment } from '../alignment.js';
import type { LibraryIndex } from '../library-index.js';
import type { Passage } from '../passage.js';
import { stemsAround } from '../stems-around.js';
import { areTransliterations, isMisspelling } from './misspelling.js';
import type { SourceName } from './name-index.js';

/** Telling words around the name, and the share of them that the source's sentence has. */
const FEWEST_AROUND = 3;
const SHARE_AROUND = 0.75;
/** Mentions of one name that are looked at. */
const MOST_MENTIONS = 40;

/**
 * Names of which one word is another than in the sources, in a sentence that is nearly the source's: “Ingrid Solberg” for
 * “Ingrid Solheim”, “the Planning Trust” for “the Heritage Trust”. A word that any source has in a name is somebody's, and a
 * draft that has the source's name too tells the two apart, as does a figure that the source's sentence does not have.
 */
export function alignChangedNames(draft: Passage, { names, speakers }: LibraryIndex): NameAlignment[] {
  const written = new Set(draft.speech.names.map(({ tokens }) => tokens.join(' ')));
  return draft.speech.names.flatMap((mention) => {
    const { tokens, person } = mention;
    if (tokens.length < 2 || names.knows(tokens.join(' '))) return [];
    const statement = statementAt(draft.statements, mention);
    if (statement === undefined || speakers.entityOf({ name: tokens.join(' '), people: [person] })) return [];
    const found = names.near(tokens).flatMap((right) => {
      const at = changedWord(tokens, right.tokens);
      const isOther = at !== undefined && !names.knows(tokens[at] ?? '') && !written.has(right.tokens.join(' '));
      // Somebody of the source's surname was named before.
      if (at === tokens.length - 1 && draft.whole.hasNamed(right.tokens[at] ?? '')) return [];
      return isOther && isSaidOf(right, statement, mention) ? [{ right, at }] : [];
    });
    const [first] = found;
    if (first === undefined || found.some(({ right }) => right !== first.right)) return [];
    return wrongIn(mention, first.right, first.at, draft.text);
  });
}

/** The only word that differs, where it is no slip of the keys and no other form of the source's. */
function changedWord(ours: readonly string[], theirs: readonly string[]): number | undefined {
  const differing = ours.flatMap((token, at) => (token === theirs[at] ? [] : [at]));
  const [at = 0] = differing;
  const [word, right] = [ours[at] ?? '', theirs[at] ?? ''];
  return differing.length === 1 && !isMisspelling(word, right) && !areForms(word, right) ? at : undefined;
}

/** "Holm" and "Holm-Ek", "Bob" and "Robert", "Aleksey" and "Alexei" */
function areForms(word: string, right: string): boolean {
  if (right.split('-').includes(word) || word.split('-').includes(right)) return true;
  return stem(word) === stem(right) || firstNamesAgree(word, right) || areTransliterations(word, right);
}

/** Whether a sentence of the source with that name says nearly what the draft's sentence does. */
function isSaidOf({ tokens, at: { source } }: SourceName, draft: Statement, name: NameMention): boolean {
  const stems = stemsAround(draft, name);
  if (stems.length < FEWEST_AROUND) return false;
  const { speech, statements } = source.reading;
  const mentions = speech.names.filter((name) => name.tokens.join(' ') === tokens.join(' ')).slice(0, MOST_MENTIONS);
  return mentions.some((mention) => {
    const there = statementAt(statements, mention);
    if (there === undefined || !hasNumbersOf(there, draft)) return false;
    const shared = stems.filter((stem) => there.places.has(stem)).length;
    return shared >= FEWEST_AROUND && shared >= SHARE_AROUND * stems.length;
  });
}

/** A man of another age, arrested like the source's, is somebody else. */
function hasNumbersOf(there: Statement, draft: Statement): boolean {
  const numbers = new Set(numbersIn(there));
  return numbersIn(draft).every((number) => numbers.has(number));
}

function numbersIn({ tokens }: Statement): string[] {
  return tokens.flatMap(({ surface, hasDigit }) => (hasDigit ? surface : []));
}

function wrongIn(mention: NameMention, right: SourceName, at: number, text: string): NameAlignment[] {
  const words = [...text.slice(mention.start, mention.end).matchAll(/[^\s]+/g)];
  const word = words[at];
  const expected = right.name.split(/\s+/)[at];
  if (word === undefined || expected === undefined || words.length !== mention.tokens.length) return [];
  const start = mention.start + word.index;
  const end = start + word[0].replace(/['’]s$/, '').length;
  return [{ wrong: { start, end }, isMisspelt: false, expected, rightName: right.name, at: right.at }];
}
