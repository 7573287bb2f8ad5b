import lexicon from '../../../../../data/lexicons/conflicting-offices.json' with { type: 'json' };

const CONFLICTS = groupsByOffice(lexicon.conflicts);
const ALIKE = groupsByOffice(lexicon.alike);
const IN_TURN: ReadonlySet<string> = new Set(lexicon.inTurn);

/** How two canonical offices stand to each other: "other" ones can be held together, or nobody knows. */
export function compareOffices(one: string, other: string): 'same' | 'conflicting' | 'other' {
  if (one === other || share(ALIKE, one, other) || isShortFor(one, other) || isShortFor(other, one)) return 'same';
  return share(CONFLICTS, one, other) ? 'conflicting' : 'other';
}

/** Whether people often hold one office after the other: "senator" and "president". */
export function areHeldInTurn(one: string, other: string): boolean {
  return IN_TURN.has(one) && IN_TURN.has(other);
}

/** "minister" for "foreign minister"; an office of its own, as "president" is, is short for nothing. */
function isShortFor(short: string, long: string): boolean {
  return !CONFLICTS.has(short) && long.endsWith(` ${short}`);
}

function share(groups: ReadonlyMap<string, ReadonlySet<number>>, one: string, other: string): boolean {
  const theirs = groups.get(other);
  return [...(groups.get(one) ?? [])].some((group) => theirs?.has(group));
}

/** The indexes of the lists in which each office stands. */
function groupsByOffice(lists: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<number>> {
  const groups = new Map<string, Set<number>>();
  lists.forEach((offices, index) => {
    for (const office of offices) groups.set(office, (groups.get(office) ?? new Set()).add(index));
  });
  return groups;
}
