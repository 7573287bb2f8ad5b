import organisations from '../../../../../data/lexicons/organisation-words.json' with { type: 'json' };
import nouns from '../../../../../data/lexicons/speaker-nouns.json' with { type: 'json' };
import type { Person } from '../speech.js';
import { countryOf, isDemonym } from './countries.js';
import { isNeverName } from './names.js';
import { outletNamed } from './outlets.js';
import { officeOf } from './roles.js';

/**
 * What a speaker's words name: a person; a body (ministry, country, outlet); a group that is told by its country or
 * body ("an Indonesian Foreign Ministry official"); or nobody by name ("a court", "the French president").
 */
export type SpeakerKind = 'person' | 'body' | 'group' | 'unnamed';

const ORGANISATION_WORDS: ReadonlySet<string> = new Set(organisations.words);
const SPEAKER_NOUNS: ReadonlySet<string> = new Set(nouns.nouns);
const NAME_BEHIND_OFFICE =
  /^(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)(?:\s\p{Ll}[\p{L}-]*){1,5},\s(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3})(?=,|$)/u;
/** "Norland's chief executive, Sofia Lindqvist": a common noun, and what stands beside it. */
const BESIDE_NOUN = /^[^,(]*\s\p{Ll}[\p{L}-]*,\s([^,(]+)/u;
const NOUN_OF_PLACE = /^\p{L}+ (?:in|from|at|of) (?:the )?\p{Lu}/u;

/** `person` is whom the words were resolved to, where they were. */
export function speakerKind(text: string, person?: Person): SpeakerKind {
  const head = nameBehindNoun(text, person) ?? headOf(text);
  const words = head.split(' ');
  const last = (words.at(-1) ?? '').replace(/['’]s$/, '');
  if (isGroup(head, words, last.toLowerCase())) return 'group';
  if (!isCapitalised(last) || namesNobody(last.toLowerCase()) || /^an? /i.test(head)) return 'unnamed';
  if (countryOf(last.toLowerCase()) !== undefined)
    return isDemonym(last.toLowerCase()) && words.length > 1 ? 'unnamed' : 'body';
  if (isBody(head, words, last)) return 'body';
  const isPerson = person && (person.gender !== undefined || person.roles.length > 0);
  return isPerson || !/^the /i.test(head) ? 'person' : 'body';
}

/** True for a lower-case word that says what kind of body a name is of: "ministry", "bank". */
export function isOrganisationWord(word: string): boolean {
  return ORGANISATION_WORDS.has(word);
}

/** The noun that a group is called by, in the singular: "two US officials" → "official". */
export function speakerNoun(text: string): string {
  const head = headOf(text);
  const words = head.split(' ');
  const noun = NOUN_OF_PLACE.test(head) ? words[0] : words.at(-1);
  return (noun ?? '').toLowerCase().replace(/s$/, '');
}

/** The words before an aside, with single spaces; the name in "the engineer, Sofia Lindqvist". */
function headOf(text: string): string {
  const named = NAME_BEHIND_OFFICE.exec(text)?.[1];
  if (named !== undefined) return named.split(/\s+/).join(' ');
  const aside = text.search(/[,(]/);
  return (aside < 0 ? text : text.slice(0, aside)).trim().split(/\s+/).join(' ');
}

function nameBehindNoun(text: string, person: Person | undefined): string | undefined {
  const beside = BESIDE_NOUN.exec(text)?.[1]?.trim();
  return beside !== undefined && person?.names.has(beside) ? beside : undefined;
}

function isGroup(head: string, words: readonly string[], last: string): boolean {
  if (NOUN_OF_PLACE.test(head) && SPEAKER_NOUNS.has((words[0] ?? '').toLowerCase())) return true;
  if (words.length < 2 || !SPEAKER_NOUNS.has(last)) return false;
  return words.some((word) => /^\p{Lu}{2,}$/u.test(word) || (isCapitalised(word) && !isNeverName(word.toLowerCase())));
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function namesNobody(word: string): boolean {
  return officeOf(word) !== undefined || SPEAKER_NOUNS.has(word) || isNeverName(word);
}

function isBody(head: string, words: readonly string[], last: string): boolean {
  // "House Speaker Paul Ryan", "council leader Lena Holm": what stands before a title is where it is held.
  const title = words.findLastIndex((word, at) => at < words.length - 1 && officeOf(word.toLowerCase()) !== undefined);
  if (words.slice(title + 1).some((word) => ORGANISATION_WORDS.has(word.toLowerCase()))) return true;
  return /^\p{Lu}{2,}$/u.test(last) || outletNamed(head) !== undefined;
}
