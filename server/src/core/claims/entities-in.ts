import organisations from '../../../../data/lexicons/organisation-words.json' with { type: 'json' };
import type { Reading } from '../mentions/reading.js';
import { countryOf, isDemonym } from '../mentions/speech/countries.js';
import { countryWordFor } from '../mentions/speech/country-words.js';
import { tenseOf } from '../mentions/speech/office-tense.js';
import { outletNamed } from '../mentions/speech/outlets.js';
import type { NameMention, Person } from '../mentions/speech.js';
import { overlapping } from '../text/overlap.js';
import { uniqueIds, wordsForId } from './readable-ids.js';
import type { Entity, Role } from './schema.js';

type Kind = NonNullable<Entity['kind']>;

/** An entity while mention after mention is added. */
interface Described {
  readonly kind: Kind;
  readonly name: string;
  readonly aliases: Set<string>;
  readonly roles: Role[];
}

const ORGANISATION_WORDS: ReadonlySet<string> = new Set(organisations.words);
const ACRONYM = /^\p{Lu}{2,}$/u;
const BEFORE_PLACE = /(?<!\p{L})(?:in|at|near|across|outside|inside)\s(?:the\s)?$/iu;
/** "Israeli-controlled" */
const PART_OF_ADJECTIVE = /-\p{Ll}+$/u;
const LOOK = 16;

/**
 * The people, bodies, places and outlets that an article names, each once, with their other names and the offices that
 * people hold. What cannot be told is left out.
 */
export function entitiesIn({ text, speech }: Reading): Entity[] {
  const found = new Map<string, Described>();
  const speakers = new Set(speech.attributions.flatMap(({ possible }) => possible.slice(0, 1)));
  const outlets = speech.attributions.flatMap((attribution) => attribution.outlets);
  const outletsOver = overlapping(outlets);
  const byPerson = mentionsByPerson(speech.names);
  for (const person of speech.people) {
    const mentions = byPerson.get(person) ?? [];
    // "Times" in "the Times said" is the outlet's name and nobody's besides.
    if (mentions.length > 0 && mentions.every((mention) => outletsOver(mention).length > 0)) continue;
    const name = longestName(person);
    const kind = kindOf(person, name, mentions, text, speakers);
    if (kind !== undefined) describe(found, kind, properName(kind, name), person, mentions, text);
  }
  for (const { name, start, end } of outlets) {
    add(found, 'outlet', name).aliases.add(text.slice(start, end));
  }
  return withAcronyms([...found.values()]);
}

function mentionsByPerson(names: readonly NameMention[]): ReadonlyMap<Person, readonly NameMention[]> {
  const mentions = new Map<Person, NameMention[]>();
  for (const name of names) {
    const known = mentions.get(name.person);
    if (known) known.push(name);
    else mentions.set(name.person, [name]);
  }
  return mentions;
}

function longestName({ names }: Person): string {
  return [...names].reduce((longest, name) => (name.length > longest.length ? name : longest), '');
}

function kindOf(
  person: Person,
  name: string,
  mentions: readonly NameMention[],
  text: string,
  speakers: ReadonlySet<Person>,
): Kind | undefined {
  const words = name.split(/\s+/);
  if (outletNamed(name) !== undefined) return 'outlet';
  if (isOfCountry(name) || PART_OF_ADJECTIVE.test(name)) return undefined;
  if (countryOf(name.toLowerCase()) !== undefined) return 'place';
  if (mentions.some(isTitled) || (person.gender !== undefined && words.length > 1)) return 'person';
  if (words.some((word) => ORGANISATION_WORDS.has(word.toLowerCase())) || ACRONYM.test(name)) return 'organisation';
  const isPlace = mentions.some(({ start }) => BEFORE_PLACE.test(text.slice(Math.max(0, start - LOOK), start)));
  if (isPlace) return 'place';
  return person.roles.length > 0 || (speakers.has(person) && words.length > 1) ? 'person' : undefined;
}

/** "Palestinians", "Norwegian" */
function isOfCountry(name: string): boolean {
  const word = name.toLowerCase();
  return isDemonym(word) || isDemonym(word.replace(/s$/, ''));
}

/** "President Trump", "Mr. Dar" */
function isTitled({ roles, honorific }: NameMention): boolean {
  return honorific !== undefined || roles.some(({ apposed }) => apposed !== true);
}

/** "Washington Post" → "The Washington Post". */
function properName(kind: Kind, name: string): string {
  return kind === 'outlet' ? (outletNamed(name) ?? name) : name;
}

function describe(
  found: Map<string, Described>,
  kind: Kind,
  name: string,
  person: Person,
  mentions: readonly NameMention[],
  text: string,
): void {
  const entity = add(found, kind, name);
  for (const alias of person.names) entity.aliases.add(alias);
  if (kind !== 'person') return;
  for (const { roles, country } of mentions) {
    for (const role of roles.filter((each) => tenseOf(each, text) === 'present')) {
      addRole(entity.roles, text.slice(role.start, role.end), country && countryWordFor(country, false));
    }
  }
}

function add(found: Map<string, Described>, kind: Kind, name: string): Described {
  const key = `${kind} ${name.toLowerCase()}`;
  const entity = found.get(key) ?? { kind, name, aliases: new Set<string>(), roles: [] };
  found.set(key, entity);
  return entity;
}

/** Of one office with and without its country, the one with it stays. */
function addRole(roles: Role[], title: string, of: string | undefined): void {
  const at = roles.findIndex((role) => role.title.toLowerCase() === title.toLowerCase());
  const known = roles[at];
  if (known === undefined) roles.push({ title, ...(of !== undefined && { of }) });
  else if (known.of === undefined && of !== undefined) roles[at] = { ...known, of };
}

/** "ISF" is another name of the International Stabilization Force, and no body of its own. */
function withAcronyms(described: readonly Described[]): Entity[] {
  const byInitials = new Map<string, Described>();
  for (const each of described) {
    if (each.kind === 'organisation' && each.name.includes(' ')) byInitials.set(initialsOf(each.name), each);
  }
  const isShort = ({ kind, name }: Described): boolean => kind === 'organisation' && byInitials.has(name);
  for (const { name } of described.filter(isShort)) byInitials.get(name)?.aliases.add(name);
  const kept = described.filter((each) => !isShort(each));
  const ids = uniqueIds(kept.map(({ name }) => wordsForId(name) || 'entity'));
  return kept.map((each, index) => toEntity(each, ids[index] ?? each.name));
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
}

function toEntity({ kind, name, aliases, roles }: Described, id: string): Entity {
  const others = [...aliases].filter((alias) => alias !== name);
  return { id, name, ...(others.length > 0 && { aliases: others }), kind, ...(roles.length > 0 && { roles }) };
}
