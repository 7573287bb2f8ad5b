import lexicon from '../../../../../data/lexicons/roles.json' with { type: 'json' };
import { type Item, isWord } from './items.js';
import { type PhraseFound, phraseTable } from './phrase-table.js';

const OFFICES = Object.entries(lexicon.offices);
const ROLES: ReadonlyMap<string, string> = new Map(
  OFFICES.flatMap(([office, { titles }]) => [office, ...titles].map((title) => [title, office] as const)),
);
const TITLES = phraseTable(ROLES);
const TITLE_WORDS: ReadonlySet<string> = new Set([...ROLES.keys()].flatMap((title) => title.split(' ')));

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

/** True for a lower-case word of a title: "prime", "minister". */
export function isTitleWord(word: string): boolean {
  return TITLE_WORDS.has(word);
}

/** True for a word that is a title of its own: "minister", "senator". */
export function isRoleWord(item: Item): boolean {
  return isWord(item) && ROLES.has(item.lower);
}

/** The longest title that begins at an item, as its canonical office. */
export function roleAt(items: readonly Item[], at: number): PhraseFound<string> | undefined {
  return TITLES.at(items, at);
}

/** True for the first word of a title: "foreign", "minister". */
export function mayOpenRole(item: Item): boolean {
  return TITLES.mayBegin(item);
}
