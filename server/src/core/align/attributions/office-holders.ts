import type { SourceReading } from '../../claims/library.js';
import type { Entity } from '../../claims/schema.js';
import { genderOfName } from '../../mentions/speech/first-names.js';
import { isSamePerson } from '../../mentions/speech/people.js';
import type { NameMention, Person } from '../../mentions/speech.js';
import type { SourceSpan } from '../alignment.js';
import { addTo } from '../multimap.js';
import { type HeldOffice, officesOfEntity, officesOfMention } from './held-offices.js';

/** Somebody whom a source or a claims file names, with the offices that it gives them. */
export interface OfficeHolder {
  /** The longest form of the name, in lower case. */
  readonly tokens: readonly string[];
  /** As a reader would say it: "Ishaq Dar". */
  readonly name: string;
  readonly offices: readonly HeldOffice[];
  /** Where a source first names them. */
  readonly at?: SourceSpan;
}

/** Everyone in the library who holds an office. */
export interface OfficeHolders {
  /** Those who may be the person of these name tokens: the same surname, and a first name that agrees. */
  named(tokens: readonly string[]): readonly OfficeHolder[];
  /** Those to whom a source or a claims file gives the canonical office. */
  ofOffice(office: string): readonly OfficeHolder[];
}

/** Indexes people by surname. Linear in the mentions of names. */
export function indexOfficeHolders(sources: readonly SourceReading[]): OfficeHolders {
  const holders = [...sources.flatMap(holdersIn), ...entityHolders(sources)];
  const bySurname = new Map<string, OfficeHolder[]>();
  const byOffice = new Map<string, OfficeHolder[]>();
  for (const holder of holders) {
    addTo(bySurname, holder.tokens.at(-1) ?? '', holder);
    for (const office of new Set(holder.offices.map(({ office }) => office))) addTo(byOffice, office, holder);
  }
  return {
    named: (tokens) =>
      (bySurname.get(tokens.at(-1) ?? '') ?? []).filter((holder) => isSamePerson(holder.tokens, tokens)),
    ofOffice: (office) => byOffice.get(office) ?? [],
  };
}

/** How many first names these people of one surname have. More than one, and the surname alone tells nobody. */
export function countFirstNames(holders: readonly OfficeHolder[]): number {
  return new Set(holders.flatMap(({ tokens }) => (tokens.length > 1 ? (tokens[0] ?? []) : []))).size;
}

/** The form in which a reader knows somebody: a first name and a surname, where the text has both. */
export function fullName({ names }: Person): string {
  const cost = (name: string) => {
    const [first = '', ...rest] = name.toLowerCase().split(' ');
    const isPlain = rest.length > 0 && genderOfName(first) !== undefined;
    return (isPlain ? 0 : 100) + (rest.length === 0 ? 50 : rest.length);
  };
  return [...names].sort((one, other) => cost(one) - cost(other))[0] ?? '';
}

function holdersIn(source: SourceReading): OfficeHolder[] {
  const mentions = new Map<Person, NameMention[]>();
  for (const mention of source.reading.speech.names) addTo(mentions, mention.person, mention);
  return [...mentions].map(([person, named]) => ({
    tokens: person.tokens,
    name: fullName(person),
    offices: named.flatMap((mention) => officesOfMention(mention, source)),
    ...placeOf(named, source),
  }));
}

function placeOf([first]: readonly NameMention[], source: SourceReading): { at?: SourceSpan } {
  return first === undefined ? {} : { at: { start: first.start, end: first.end, source } };
}

function entityHolders(sources: readonly SourceReading[]): OfficeHolder[] {
  const entities = new Set(sources.flatMap(({ entities }) => entities));
  const days = sources.flatMap(({ source }) => source.issued ?? []).sort();
  return [...entities].filter(({ roles }) => roles !== undefined).flatMap((entity) => toHolders(entity, days.at(-1)));
}

/** One for each name and alias, so that either finds the offices. */
function toHolders(entity: Entity, today: string | undefined): OfficeHolder[] {
  const offices = officesOfEntity(entity, today);
  const names = [entity.name, ...(entity.aliases ?? [])];
  return names.map((name) => ({ tokens: name.toLowerCase().split(/\s+/), name: entity.name, offices }));
}
