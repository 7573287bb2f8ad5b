import { changedPart } from '../../text/changed-part.js';
import type { NameFound } from '../speech/names.js';
import { joinPeople, mentionOf } from '../speech/people.js';
import type { NameMention, Person, RoleMention } from '../speech.js';
import { areSame } from './kept.js';

/** The names of one line, and whose they are. */
export interface LineNames {
  readonly found: readonly NameFound[];
  readonly mentions: readonly NameMention[];
}

/**
 * Whose the names of a draft are. Everybody of whom the draft says the same as before is the same object as before, so that
 * only the lines that name others are looked at again. People know no places here: their lines may stand anywhere.
 */
export class DraftPeople {
  #lines: readonly LineNames[] = [];
  #known = new Map<string, Person>();
  /** By what was found in it: a line is taken out and put in again. */
  readonly #named = new WeakMap<readonly NameFound[], LineNames>();

  /** The names of each line with their people. */
  join(lines: readonly (readonly NameFound[])[]): readonly LineNames[] {
    const found = this.#lines.map((line) => line.found);
    const { start, oldEnd, newEnd } = changedPart(found, lines);
    if (start === oldEnd && start === newEnd) return this.#lines;
    const before = this.#lines.slice(start, oldEnd);
    const now = lines.slice(start, newEnd);
    if (areSame(before.flatMap((line) => line.found).map(keyOfName), now.flat().map(keyOfName))) {
      const people = before.flatMap(({ mentions }) => mentions.map(({ person }) => person));
      this.#lines = [...this.#lines.slice(0, start), ...this.#withPeople(now, people), ...this.#lines.slice(oldEnd)];
      return this.#lines;
    }
    const people = this.#interned(joinPeople(lines.flat()).names);
    this.#lines = this.#withPeople(lines, people);
    return this.#lines;
  }

  #interned(names: readonly NameMention[]): Person[] {
    const kept = new Map<string, Person>();
    const own = new Map<Person, Person>();
    const canonical = names.map(({ person }) => {
      const known = own.get(person);
      if (known !== undefined) return known;
      const placeless = withoutPlaces(person);
      const key = JSON.stringify({ ...placeless, names: [...placeless.names] });
      const same = kept.get(key) ?? this.#known.get(key) ?? placeless;
      kept.set(key, same);
      own.set(person, same);
      return same;
    });
    this.#known = kept;
    return canonical;
  }

  #withPeople(lines: readonly (readonly NameFound[])[], people: readonly Person[]): LineNames[] {
    let next = 0;
    return lines.map((found) => {
      const here = people.slice(next, next + found.length);
      next += found.length;
      const before = this.#named.get(found);
      const isKnown = before?.mentions.every(({ person }, at) => person === here[at]);
      if (before !== undefined && isKnown) return before;
      const mentions = found.flatMap((name, at) => {
        const person = here[at];
        return person === undefined ? [] : [mentionOf(name, person)];
      });
      const named = { found, mentions };
      this.#named.set(found, named);
      return named;
    });
  }
}

function withoutPlaces(person: Person): Person {
  const roles = new Map(person.roles.map((role) => [`${role.role} ${role.apposed}`, nowhere(role)]));
  return { ...person, roles: [...roles.values()], introducedIn: [] };
}

function nowhere({ role, apposed }: RoleMention): RoleMention {
  return { role, start: 0, end: 0, ...(apposed === undefined ? {} : { apposed }) };
}

/** All of a name that says whose it is. */
function keyOfName({ words, tokens, roles, honorific, country }: NameFound): string {
  return JSON.stringify([words, tokens, roles.map(({ role, apposed }) => [role, apposed]), honorific, country]);
}
