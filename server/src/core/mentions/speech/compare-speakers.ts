import type { Person } from '../speech.js';
import { firstNamesAgree } from './first-names.js';
import { nameTokens } from './name-tokens.js';
import { isOrganisationWord, speakerKind, speakerNoun } from './speaker-kind.js';

/** A speaker: the words that name one, and everyone they may stand for. */
export interface Speaker {
  readonly text: string;
  readonly people?: readonly Person[];
}

const REGIONS: ReadonlySet<string> = new Set(['asia', 'africa', 'europe', 'america', 'australia']);

/**
 * Whether two speakers can be one. `said` is the draft's, `there` the source's. "different" only where both are named
 * and nothing ties them: no name in common, no initials, no shared country. A person and the body that they speak for
 * come out "different": compare `speakerKind` of both where that matters.
 */
export function compareSpeakers(said: Speaker, there: Speaker): 'same' | 'different' | 'unknown' {
  const ours = nameTokens(said.text);
  const theirs = nameTokens(there.text);
  const people = there.people ?? [];
  if (ours.size === 0 || (theirs.size === 0 && people.length === 0)) return 'unknown';
  if (speakerKind(said.text, onlyPerson(said)) === 'group') return compareGroups(said.text, there.text);
  if (areNamesakes(said, people)) return 'different';
  const known = new Set([...theirs, ...people.flatMap(({ tokens }) => tokens)]);
  const own = [...ours, ...(onlyPerson(said)?.tokens ?? [])];
  const shared = own.filter((token) => known.has(token));
  if (shared.length > 0) return areBodiesApart(said.text, there.text, shared) ? 'different' : 'same';
  return areInitials(ours, theirs) || areInitials(theirs, ours) ? 'same' : 'different';
}

function onlyPerson({ people = [] }: Speaker): Person | undefined {
  return people.length === 1 ? people[0] : undefined;
}

/** "an Indonesian Foreign Ministry official": told apart by country and ministry, and only from others of that noun. */
function compareGroups(said: string, there: string): 'same' | 'different' | 'unknown' {
  const [ours, theirs] = [nameTokens(said), nameTokens(there)];
  if (areOtherBodies(said, there)) return 'different';
  const [ourPlaces, theirPlaces] = [ours, theirs].map((tokens) => [...tokens].filter(isPlace));
  if (!ourPlaces?.length || !theirPlaces?.length) return 'unknown';
  const isLike = speakerKind(there) === 'group' && speakerNoun(said) === speakerNoun(there);
  if (!ourPlaces.some((place) => theirPlaces.includes(place))) return isLike ? 'different' : 'unknown';
  // One country, another ministry: each side has a word that the other lacks.
  if (lacks(ours, theirs) && lacks(theirs, ours)) return isLike ? 'different' : 'unknown';
  return 'same';
}

/** "The Finance Ministry" and "the Health Ministry", where nothing says that they are of two countries. */
function areOtherBodies(said: string, there: string): boolean {
  const noun = speakerNoun(said);
  if (!isOrganisationWord(noun) || noun !== speakerNoun(there) || speakerKind(there) !== 'group') return false;
  const [ours, theirs] = [said, there].map((text) => [...nameTokens(text)].filter((token) => !isPlace(token)));
  if (!ours?.length || !theirs?.length) return false;
  return !ours.some((token) => theirs.includes(token));
}

function isPlace(token: string): boolean {
  return token.startsWith('@') || REGIONS.has(token);
}

function lacks(tokens: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...others].some((token) => !isPlace(token) && !tokens.has(token));
}

/** "The Finance Ministry" and "the Health Ministry": what they share says only what kind of body each is. */
function areBodiesApart(said: string, there: string, shared: readonly string[]): boolean {
  if (!shared.every(isOrganisationWord) || [said, there].some((text) => speakerKind(text) !== 'body')) return false;
  const [ours, theirs] = [said, there].map((text) =>
    [...nameTokens(text)].filter((token) => !isOrganisationWord(token)),
  );
  return ours !== undefined && theirs !== undefined && ours.length > 0 && theirs.length > 0;
}

/** Two people of one surname: "Bill Clinton" and "Hillary Clinton". */
function areNamesakes(said: Speaker, people: readonly Person[]): boolean {
  const [other] = people;
  const ours = onlyPerson(said)?.tokens ?? [...nameTokens(said.text)];
  if (people.length !== 1 || ours.length !== 2 || other?.tokens.length !== 2) return false;
  const [first = '', last = ''] = ours;
  const [otherFirst = '', otherLast = ''] = other.tokens;
  return last === otherLast && !firstNamesAgree(first, otherFirst);
}

/** "WHO" and "World Health Organization" */
function areInitials(long: ReadonlySet<string>, short: ReadonlySet<string>): boolean {
  const [acronym, ...rest] = short;
  if (acronym === undefined || rest.length > 0 || long.size < 2) return false;
  return [...long].map((token) => token.charAt(0)).join('') === acronym;
}
