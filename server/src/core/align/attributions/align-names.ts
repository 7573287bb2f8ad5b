import type { Reading } from '../../mentions/reading.js';
import { genderOfName } from '../../mentions/speech/first-names.js';
import type { NameMention, Person } from '../../mentions/speech.js';
import { stem } from '../../text/stem.js';
import type { Span } from '../../types.js';
import type { NameAlignment } from '../alignment.js';
import type { LibraryIndex } from '../library-index.js';
import { isMisspelling } from './misspelling.js';
import type { NameIndex, SourceName } from './name-index.js';

/** A name of the draft with the one of the sources that it is a misspelling of. */
interface Misspelled {
  readonly right: SourceName;
  /** Which of its words differs. */
  readonly at: number;
}

const FEWEST_HEADLINE_WORDS = 4;
const INFLECTED = /(?:s|d|ing)$/;

/**
 * The people whose full names differ from a source's by a slip of the keys in one word. Two first names that are both
 * common, spellings of one name in another script, and names that the draft has side by side are two people, or no slip.
 */
export function alignNames({ speech, text }: Reading, { names, speakers }: LibraryIndex): NameAlignment[] {
  const verdicts = new Map<Person, Misspelled | undefined>();
  return speech.names.flatMap((mention) => {
    const { person } = mention;
    if (!verdicts.has(person)) {
      const isEntity = speakers.entityOf({ name: person.tokens.join(' '), people: [person] }) !== undefined;
      verdicts.set(person, isEntity ? undefined : misspelledAs(person, names));
    }
    const found = verdicts.get(person);
    return found === undefined || isHeadline(mention, text) || isBeside(mention, found, text)
      ? []
      : wrongIn(mention, found, text);
  });
}

function misspelledAs(person: Person, names: NameIndex): Misspelled | undefined {
  const { tokens } = person;
  if (tokens.length < 2 || tokens.every((token) => names.knows(token))) return undefined;
  const found = names.near(tokens).flatMap((right) => {
    const at = slipIn(tokens, right.tokens);
    if (at === undefined || names.knows(tokens[at] ?? '')) return [];
    return arePeople(person, right) && !areTwoFirstNames(tokens, right.tokens, at) ? [{ right, at }] : [];
  });
  return found.length > 0 && found.every(({ right }) => right === found[0]?.right) ? found[0] : undefined;
}

/** The only word that differs, where it is a misspelling. */
function slipIn(ours: readonly string[], theirs: readonly string[]): number | undefined {
  const differing = ours.flatMap((token, at) => (token === theirs[at] ? [] : [at]));
  const [at = 0] = differing;
  const [word = '', right = ''] = [ours[at], theirs[at]];
  return differing.length === 1 && !areForms(word, right) && isMisspelling(word, right) ? at : undefined;
}

/** "Endorsed" is no slip of "Endorse". */
function areForms(one: string, other: string): boolean {
  return stem(one) === stem(other) && INFLECTED.test(one.length > other.length ? one : other);
}

/** Names of places and bodies have cousins of nearly the same spelling: "North Holm", "North Holme". */
function arePeople({ roles, gender, honorific }: Person, right: SourceName): boolean {
  if (gender !== undefined || roles.length > 0 || honorific !== undefined) return true;
  const there = right.mention()?.person;
  return there !== undefined && (there.gender !== undefined || there.roles.length > 0);
}

/** "Maria Rossi" and "Mario Rossi" */
function areTwoFirstNames(ours: readonly string[], theirs: readonly string[], at: number): boolean {
  return at === 0 && [ours, theirs].every(([first = '']) => genderOfName(first) !== undefined);
}

/** In “Harbour Master Praises New Pier Again” capitals tell no names. */
function isHeadline({ sentence }: NameMention, text: string): boolean {
  const words = text.slice(sentence.start, sentence.end).match(/\p{L}{4,}/gu) ?? [];
  return words.length >= FEWEST_HEADLINE_WORDS && words.every((word) => /^\p{Lu}/u.test(word));
}

/** Both names in one sentence: the draft tells them apart. */
function isBeside({ sentence }: NameMention, { right }: Misspelled, text: string): boolean {
  const words = text.slice(sentence.start, sentence.end);
  const from = words.indexOf(right.name);
  return from >= 0 && !/^\p{L}/u.test(words.slice(from + right.name.length));
}

function wrongIn(mention: NameMention, { right, at }: Misspelled, text: string): NameAlignment[] {
  const word = mention.person.tokens[at] ?? '';
  const wrong = wordIn(mention, word, text);
  const expected = wordIn(right.at, right.tokens[at] ?? '', right.at.source.reading.text);
  if (wrong === undefined || expected === undefined) return [];
  const { text: there } = right.at.source.reading;
  return [
    {
      wrong,
      isMisspelt: true,
      expected: there.slice(expected.start, expected.end),
      rightName: right.name,
      at: right.at,
    },
  ];
}

function wordIn({ start, end }: Span, word: string, text: string): Span | undefined {
  const from = text.slice(start, end).toLowerCase().lastIndexOf(word);
  return from < 0 ? undefined : { start: start + from, end: start + from + word.length };
}
