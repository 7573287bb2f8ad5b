import type { LibrarySource, SourceReading } from '../../claims/library.js';
import type { Entity } from '../../claims/schema.js';
import { genderOfName } from '../../mentions/speech/first-names.js';
import { isSamePerson } from '../../mentions/speech/people.js';
import type { Person } from '../../mentions/speech.js';
import type { SourceSpan } from '../alignment.js';
import type { DigestStore } from '../digest/digest-store.js';
import { addTo } from '../multimap.js';
import { type HeldOffice, officesOfEntity } from './held-offices.js';
import { holderAt, holdersIn, placesOfHolders } from './holder-digest.js';

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

/** Everyone in the library, with the offices that they hold. */
export interface OfficeHolders {
  /**
   * Those who may be the person of these name tokens: the same surname, and a first name that agrees. Of many sources that say
   * the very same of somebody the first one.
   */
  named(tokens: readonly string[]): readonly OfficeHolder[];
  /** Whether somebody holds the canonical office by the source that a place is in. */
  isHeldIn({ source }: SourceSpan, office: string): boolean;
}

/** Indexes people by surname. Linear in the mentions of names. */
export function indexOfficeHolders(sources: readonly LibrarySource[], store: DigestStore): OfficeHolders {
  const { vocabulary } = store;
  const numbers = new Map<SourceReading, number>(sources.map((source, at) => [source, at]));
  const places = placesOfHolders(store);
  const entities = new Map<string, OfficeHolder[]>();
  for (const holder of entityHolders(sources)) addTo(entities, holder.tokens.at(-1) ?? '', holder);
  return {
    named: (tokens) => {
      const surname = tokens.at(-1) ?? '';
      const there = places.get(vocabulary.find(surname) ?? -1) ?? [];
      const read = there.flatMap((place) => holderAt(store, sources, place) ?? []);
      return [...read, ...(entities.get(surname) ?? [])].filter((holder) => isSamePerson(holder.tokens, tokens));
    },
    isHeldIn: ({ source }, office) =>
      holdersIn(store, sources, numbers.get(source) ?? -1).some(({ offices }) =>
        offices.some((held) => held.office === office && held.tense === 'present'),
      ),
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

function entityHolders(sources: readonly LibrarySource[]): OfficeHolder[] {
  const entities = new Set(sources.flatMap(({ entities }) => entities));
  const days = sources.flatMap(({ source }) => source.issued ?? []).sort();
  const met = new Set<string>();
  return [...entities]
    .filter(({ roles }) => roles !== undefined)
    .flatMap((entity) => toHolders(entity, days.at(-1)))
    .filter((holder) => {
      const key = JSON.stringify(holder);
      return !met.has(key) && met.add(key);
    });
}

/** One for each name and alias, so that either finds the offices. */
function toHolders(entity: Entity, today: string | undefined): OfficeHolder[] {
  const offices = officesOfEntity(entity, today);
  const names = [entity.name, ...(entity.aliases ?? [])];
  return names.map((name) => ({ tokens: name.toLowerCase().split(/\s+/), name: entity.name, offices }));
}
