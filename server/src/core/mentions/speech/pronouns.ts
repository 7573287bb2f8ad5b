import type { Span } from '../../types.js';
import type { NameMention, Person } from '../speech.js';
import { type NamesInOrder, namesBefore } from './names-in-order.js';
import type { SpeechSentence } from './speech-sentences.js';

/** A pronoun in lower case, as the words that name a speaker. */
interface SpeakingPronoun {
  readonly pronoun: string;
  readonly source: Span;
  readonly sentence: SpeechSentence;
}

/** Who spoke last, and where by name. */
interface LastSpeaker {
  readonly lastSpeaker: Person | undefined;
  readonly lastSource: Span | undefined;
}

/** Whom a pronoun means, and everybody whom it may mean. */
interface Meaning {
  readonly chosen: Person | undefined;
  readonly possible: readonly Person[];
}

/** How far from the start of its sentence a name is its subject, in characters. */
const SUBJECT_REACH = 40;
const LONGEST_OPENING = 1000;
const EARLIER = { he: /\b(?:he|his|him)\b/i, she: /\b(?:she|hers?)\b/i };
/** What stands before a name that is no subject. */
const OBJECT = /\b(?:by|with|of|to|from|against|about|for|over|behind|on|at|in)\s(?:(?:the\s)?\p{L}+\s){0,2}$/iu;

/** "He", "she": the only person of the paragraph, the last speaker, the sentence's subject or the nearest person of that gender. Other pronouns mean nobody. */
export function whomItMeans(
  text: string,
  { pronoun, source, sentence }: SpeakingPronoun,
  names: NamesInOrder,
  { lastSpeaker, lastSource }: LastSpeaker,
): Meaning | undefined {
  if (pronoun !== 'he' && pronoun !== 'she') return undefined;
  const { paragraph } = sentence;
  const fits = (person: Person | undefined) => person !== undefined && (person.gender ?? pronoun) === pronoun;
  const before = namesBefore(names, source.start, paragraph - 1).filter(({ person }) => fits(person));
  const subject = before.findLast((name) => name.sentence.start === sentence.start && isNearStart(name, SUBJECT_REACH));
  const near = before.map(({ person }) => person);
  const only = onlyOneHere(before, paragraph);
  const chosen = only?.person ?? (fits(lastSpeaker) ? lastSpeaker : (subject?.person ?? near[0]));
  const isAlone =
    (only !== undefined && isSpokenOf(text, only, pronoun)) ||
    (chosen === lastSpeaker && isAloneSince(lastSource, before, paragraph, chosen));
  const everybody = isAlone ? [chosen] : [chosen, subject?.person, ...near];
  return { chosen, possible: [...new Set(everybody.filter((person) => person !== undefined))] };
}

/** The first name of the only person whom the paragraph has named so far. */
function onlyOneHere(before: readonly NameMention[], paragraph: number): NameMention | undefined {
  const here = before.filter((name) => name.paragraph === paragraph && mayBePerson(name.person));
  const first = here.at(-1);
  return here.every(({ person }) => person === first?.person) ? first : undefined;
}

/** Whether a name is what its paragraph speaks of: no object, and not behind an earlier "he", which means another. */
function isSpokenOf(text: string, { sentence, start }: NameMention, pronoun: 'he' | 'she'): boolean {
  const before = text.slice(Math.max(0, sentence.start - LONGEST_OPENING), start);
  const opening = before.slice(before.lastIndexOf('\n') + 1);
  return !EARLIER[pronoun].test(opening) && !OBJECT.test(opening);
}

function isNearStart({ start, sentence }: NameMention, reach: number): boolean {
  return start - sentence.start < reach;
}

/**
 * Whoever spoke by name in this paragraph, or in the one before where this one names nobody, speaks on, if it names nobody
 * else whom "he" may mean. The body or the chief in whose service the speaker is introduced, "the port's director, Lena
 * Holm", is not meant.
 */
function isAloneSince(
  source: Span | undefined,
  before: readonly NameMention[],
  paragraph: number,
  speaker: Person | undefined,
): boolean {
  const last = before[0]?.paragraph === paragraph ? paragraph : paragraph - 1;
  const here = before.filter((name) => name.paragraph === last);
  if (source === undefined || !here.some(({ start }) => start >= source.start)) return false;
  return here.every(({ person, start }) => person === speaker || isWithin(start, source) || !mayBePerson(person));
}

function isWithin(offset: number, { start, end }: Span): boolean {
  return offset >= start && offset < end;
}

/** A place or a body is often named by one word and without an office; people are introduced in full. */
function mayBePerson({ tokens, roles, gender }: Person): boolean {
  return tokens.length > 1 || roles.length > 0 || gender !== undefined;
}
