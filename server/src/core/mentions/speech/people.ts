import type { Span } from '../../types.js';
import type { NameMention, Person, RoleMention } from '../speech.js';
import { countryOf } from './countries.js';
import { firstNamesAgree, genderOfHonorific, genderOfName } from './first-names.js';
import type { NameFound } from './names.js';

/** Somebody whose names are known from elsewhere, as from a claims file's entities. */
export interface KnownName {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** A person while the text is read; a `Person` to everybody else. */
interface PersonDraft {
  tokens: readonly string[];
  readonly names: Set<string>;
  readonly roles: RoleMention[];
  gender?: 'he' | 'she';
  country?: string;
  honorific?: string;
  readonly introducedIn: Span[];
}

interface Register {
  /** People by the first and the last word of their names, the latest last. */
  readonly byWord: Map<string, PersonDraft[]>;
  /** People by a whole name that a claims file gives, in lower case. */
  readonly byAlias: ReadonlyMap<string, PersonDraft>;
}

const LONGEST_FULL_NAME = 4;
/** Enough for any text; a bound keeps a text of one surname linear. */
const MOST_NAMESAKES = 40;

/**
 * Joins names to people: a surname alone, or with "Mr.", means the last full name that ends in it. `known` names are
 * joined through their aliases besides.
 */
export function joinPeople(
  found: readonly NameFound[],
  known: readonly KnownName[] = [],
): { names: NameMention[]; people: Person[] } {
  const register: Register = { byWord: new Map(), byAlias: aliasesOf(known) };
  const people = new Set<PersonDraft>();
  const names = found.map((name) => {
    const person = personOf(name.tokens, register);
    if (!people.has(person) && name.honorific !== undefined) person.honorific = name.honorific;
    addMention(person, name);
    if (name.tokens.length > 1 || name.roles.length > 0) introduce(person, name.sentence);
    people.add(person);
    return mentionOf(name, person);
  });
  return { names, people: [...people] };
}

function aliasesOf(known: readonly KnownName[]): ReadonlyMap<string, PersonDraft> {
  const aliases = new Map<string, PersonDraft>();
  for (const { name, aliases: others = [] } of known) {
    const person = newPerson(name.toLowerCase().split(/\s+/));
    person.names.add(name);
    for (const alias of [name, ...others]) aliases.set(alias.toLowerCase(), person);
  }
  return aliases;
}

function newPerson(tokens: readonly string[]): PersonDraft {
  return { tokens, names: new Set(), roles: [], introducedIn: [] };
}

function personOf(tokens: readonly string[], register: Register): PersonDraft {
  const person = register.byAlias.get(tokens.join(' ')) ?? lastNamesake(tokens, register) ?? newPerson(tokens);
  if (tokens.length > person.tokens.length && tokens.length <= LONGEST_FULL_NAME) person.tokens = tokens;
  for (const word of new Set([tokens[0] ?? '', tokens.at(-1) ?? ''])) enter(register, word, person);
  return person;
}

function lastNamesake(tokens: readonly string[], { byWord }: Register): PersonDraft | undefined {
  const last = byWord.get(tokens.at(-1) ?? '')?.findLast((person) => isSamePerson(person.tokens, tokens));
  return last ?? byWord.get(tokens[0] ?? '')?.findLast((person) => isSamePerson(person.tokens, tokens));
}

function enter({ byWord }: Register, word: string, person: PersonDraft): void {
  const namesakes = byWord.get(word);
  if (!namesakes) byWord.set(word, [person]);
  else if (!namesakes.includes(person)) {
    namesakes.push(person);
    if (namesakes.length > MOST_NAMESAKES) namesakes.shift();
  }
}

/** Whether two names in lower case may be one person's: same surname and agreeing first names, or one begins the other. */
export function isSamePerson(one: readonly string[], other: readonly string[]): boolean {
  if (one.at(-1) === other.at(-1)) {
    if (one.length === 1 || other.length === 1) return true;
    const [first = '', otherFirst = ''] = [one[0], other[0]];
    // "The Danish Health Ministry" and "the Danish Transport Ministry"
    if (one.length === other.length && one.some((token, at) => !firstNamesAgree(token, other[at] ?? ''))) return false;
    return firstNamesAgree(first, otherFirst) || (one.length > 2 && one.includes(otherFirst));
  }
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const begins = short.length < long.length && short.every((token, index) => token === long[index]);
  return begins && countryOf(short.join(' ')) === undefined;
}

function addMention(person: PersonDraft, name: NameFound): void {
  const { words } = name;
  person.names.add(/['’]s$/.test(words) ? words.slice(0, -2) : words);
  for (const role of name.roles) person.roles.push(role);
  if (name.country !== undefined) person.country = name.country;
  const gender = genderOfHonorific(name.honorific ?? '') ?? genderOfName(person.tokens[0] ?? '');
  if (gender) person.gender ??= gender;
}

function introduce({ introducedIn }: PersonDraft, { start, end }: Span): void {
  if (introducedIn.at(-1)?.start !== start) introducedIn.push({ start, end });
}

/** A name as a mention of somebody. */
export function mentionOf(name: NameFound, person: Person): NameMention {
  const { start, end, tokens, roles, honorific, country, sentence } = name;
  const { paragraph, start: from, end: to } = sentence;
  return { start, end, tokens, roles, honorific, country, person, paragraph, sentence: { start: from, end: to } };
}
