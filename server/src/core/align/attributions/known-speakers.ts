import type { Entity } from '../../claims/schema.js';
import type { Person } from '../../mentions/speech.js';

/** The people and bodies that the claims files describe. */
export interface KnownSpeakers {
  /** Whether two speakers are one entity by a name or an alias. */
  areSame(one: Called, other: Called): boolean;
  entityOf(called: Called): Entity | undefined;
}

interface Called {
  readonly name: string;
  readonly people: readonly Person[];
}

/** Makes names and aliases searchable. Capitals and a leading article make no difference. */
export function knownSpeakers(entities: readonly Entity[]): KnownSpeakers {
  const byName = new Map<string, Entity>();
  for (const entity of entities) {
    for (const name of [entity.name, ...(entity.aliases ?? [])]) byName.set(plain(name), entity);
  }
  const entityOf = ({ name, people }: Called): Entity | undefined =>
    [name, ...people.slice(0, 1).flatMap((person) => [person.tokens.join(' '), ...person.names])]
      .map((each) => byName.get(plain(each)))
      .find((entity) => entity !== undefined);
  return {
    entityOf,
    areSame: (one, other) => {
      const entity = entityOf(one);
      return entity !== undefined && entity === entityOf(other);
    },
  };
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/^the /, '');
}
