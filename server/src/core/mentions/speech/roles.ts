import lexicon from '../../../../../data/lexicons/roles.json' with { type: 'json' };
import { type Item, isWord, itemAt } from './items.js';

/** An office that begins at an item, in its canonical form, with the number of items it takes. */
export interface RoleFound {
  readonly role: string;
  readonly length: number;
}

const OFFICES = Object.entries(lexicon.offices);
const ROLES: ReadonlyMap<string, string> = new Map(
  OFFICES.flatMap(([office, { titles }]) => [office, ...titles].map((title) => [title, office] as const)),
);
const LONGEST_TITLE = Math.max(...[...ROLES.keys()].map((title) => title.split(' ').length));

/** Offices that a person holds one at a time, so that two of them contradict each other. */
export const EXCLUSIVE_ROLES: ReadonlySet<string> = new Set(
  OFFICES.flatMap(([office, { exclusive }]) => (exclusive ? [office] : [])),
);

/** `role` is a canonical office: "foreign minister". */
export function isExclusiveRole(role: string): boolean {
  return EXCLUSIVE_ROLES.has(role);
}

/** The canonical office of a title in lower case: "foreign secretary" → "foreign minister". */
export function officeOf(title: string): string | undefined {
  return ROLES.get(title);
}

/** True for a word that is a title of its own: "minister", "senator". */
export function isRoleWord(item: Item): boolean {
  return isWord(item) && ROLES.has(item.lower);
}

/** The longest title that begins at an item. */
export function roleAt(items: readonly Item[], at: number): RoleFound | undefined {
  const words: string[] = [];
  let found: RoleFound | undefined;
  for (let length = 1; length <= LONGEST_TITLE; length++) {
    const item = itemAt(items, at + length - 1);
    if (!isWord(item)) break;
    words.push(item.lower);
    const role = ROLES.get(words.join(' '));
    if (role !== undefined) found = { role, length };
    if (item.isPossessive) break;
  }
  return found;
}
