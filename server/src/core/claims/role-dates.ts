import type { Claim, ClaimSet, Entity, Role } from './schema.js';

/** An office that a claim gives to somebody who, as the file says, did not hold it when the source was published. */
export interface UntimelyRole {
  readonly claim: Claim;
  readonly role: Role;
  readonly kind: 'ended' | 'not-begun';
}

/** The claims whose speaker has an office that had ended, or not begun, on the day of the source. */
export function untimelyRoles({ sources, entities = [], claims }: ClaimSet): UntimelyRole[] {
  const issued = new Map(sources.map((source) => [source.id, source.issued]));
  const byName = new Map(entities.flatMap((entity) => namesOf(entity).map((name) => [name, entity] as const)));
  return claims.flatMap((claim) => {
    const { speaker, role } = claim.attribution ?? {};
    const day = issued.get(claim.source);
    if (speaker === undefined || role === undefined || day === undefined) return [];
    const held = (byName.get(speaker.toLowerCase())?.roles ?? []).filter((each) => isOffice(each, role));
    const kinds = held.map((each) => ({ role: each, kind: kindOn(day, each) }));
    const [first] = kinds;
    const isTimely = kinds.some(({ kind }) => kind === undefined);
    return first?.kind === undefined || isTimely ? [] : [{ claim, role: first.role, kind: first.kind }];
  });
}

function namesOf({ name, aliases = [] }: Entity): string[] {
  return [name, ...aliases].map((each) => each.toLowerCase());
}

/** "foreign minister" and "Pakistan's foreign minister" are the office "Foreign Minister". */
function isOffice({ title }: Role, words: string): boolean {
  return words.toLowerCase().endsWith(title.toLowerCase());
}

/** Days are compared as far as both are told: an office that ended in 2024 had not ended in March 2024. */
function kindOn(day: string, { from, to }: Role): UntimelyRole['kind'] | undefined {
  if (to !== undefined && isBefore(to, day)) return 'ended';
  return from !== undefined && isBefore(day, from) ? 'not-begun' : undefined;
}

function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
