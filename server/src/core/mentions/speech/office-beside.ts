import type { RoleMention } from '../speech.js';
import { countryOf } from './countries.js';
import { type Item, type ItemRange, isComma, isQuotation, isWord, itemAt, spanOf } from './items.js';
import { isIntroductory } from './main-subject.js';
import type { PhraseFound } from './phrase-table.js';
import { sayingVerb } from './reporting-verbs.js';
import { roleAt } from './roles.js';
import { anyOf, isAuxiliary, isConjunction, isDeterminer, isPreposition, type WordTest } from './word-classes.js';

/** An office that commas or a verb join to a name, with the country that stands beside it. */
interface OfficeBeside {
  readonly roles: readonly RoleMention[];
  readonly country?: string;
}

const NOTHING: OfficeBeside = { roles: [] };
const LONGEST_ASIDE = 8;
const LONGEST_OFFICE = 4;
const isWho = anyOf('who');
const isOf = anyOf('of');
/** What may stand before an office that one person holds: "the mayor", "its chief executive". */
const isOfOne = anyOf('the its their his her our whose');
const isOrWas = anyOf('is was');

/**
 * The office that a name has beside it rather than as a title: "Dar, 58, Pakistan's foreign minister,", "Dar, who is
 * foreign minister", "Dar is the foreign minister" and "the foreign minister, Ishaq Dar,".
 */
export function officeBeside(items: readonly Item[], name: ItemRange): OfficeBeside {
  const behind = officeBehind(items, name.to + 1);
  return behind.roles.length > 0 ? behind : officeBefore(items, name);
}

function officeBehind(items: readonly Item[], end: number): OfficeBeside {
  if (itemAt(items, end - 1).isPossessive) return NOTHING;
  if (isOrWas(itemAt(items, end))) return officeFrom(items, end + 1);
  if (!isComma(itemAt(items, end))) return NOTHING;
  if (isWho(itemAt(items, end + 1)) && isOrWas(itemAt(items, end + 2))) return officeFrom(items, end + 3);
  const hasAge = /^\d+$/.test(itemAt(items, end + 1).text) && isComma(itemAt(items, end + 2));
  return officeFrom(items, hasAge ? end + 3 : end + 1);
}

function officeFrom(items: readonly Item[], start: number): OfficeBeside {
  let country: string | undefined;
  for (let index = start; index < start + LONGEST_ASIDE; index++) {
    const item = itemAt(items, index);
    const role = roleAt(items, index);
    if (role) {
      // A title before another name is that one's: ", Senator Ruiz and …"; "the senator's wife" holds no office.
      if (itemAt(items, index + role.length).isCapitalised) return NOTHING;
      return itemAt(items, index + role.length - 1).isPossessive ? NOTHING : apposed(items, index, role, country);
    }
    if (!isWord(item) || isAuxiliary(item) || isConjunction(item) || sayingVerb(item.lower) !== undefined) break;
    if (index > start && isPreposition(item)) break;
    if (item.isCapitalised) country ??= countryOf(item.lower);
  }
  return NOTHING;
}

/** "the foreign minister, Ishaq Dar,": not where the comma ends an introduction, or divides a list. */
function officeBefore(items: readonly Item[], { from, to }: ItemRange): OfficeBeside {
  const comma = from - 1;
  if (to === from || !isComma(itemAt(items, comma)) || !isSetOff(items, to + 1)) return NOTHING;
  for (let start = Math.max(1, comma - LONGEST_OFFICE); start < comma; start++) {
    const role = roleAt(items, start);
    if (role?.length !== comma - start || itemAt(items, comma - 1).isPossessive) continue;
    const before = itemAt(items, start - 1);
    const country = before.isCapitalised ? countryOf(before.lower) : undefined;
    const isOne = isOfOne(before) || before.isPossessive || country !== undefined;
    return isOne && !isInIntroduction(items, start) ? apposed(items, start, role, country) : NOTHING;
  }
  return NOTHING;
}

/** Whether a name ends where its sentence does, or at a comma with no further name or aside behind it. */
function isSetOff(items: readonly Item[], end: number): boolean {
  const mark = itemAt(items, end);
  if (!isComma(mark)) return /^[.;?!)]?$/.test(mark.text);
  const next = itemAt(items, end + 1);
  const goesOn: readonly WordTest[] = [isConjunction, isDeterminer, isWho, (item) => item.isCapitalised];
  return !isQuotation(next) && !/^\d/.test(next.text) && !goesOn.some((test) => test(next));
}

/** "In a letter to the president, Lena Holm asked": the comma ends what introduces the sentence. */
function isInIntroduction(items: readonly Item[], end: number): boolean {
  return isIntroductory(itemAt(items, 0)) && !items.slice(0, end).some(isComma);
}

function apposed(
  items: readonly Item[],
  at: number,
  { value: role, length }: PhraseFound<string>,
  country?: string,
): OfficeBeside {
  const span = spanOf(items, { from: at, to: at + length - 1 });
  const of = country ?? countryBehind(items, at + length);
  return { roles: [{ role, ...span, apposed: true }], ...(of !== undefined && { country: of }) };
}

/** "the foreign minister of India" */
function countryBehind(items: readonly Item[], at: number): string | undefined {
  const first = itemAt(items, at + 1);
  if (!isOf(itemAt(items, at)) || !first.isCapitalised) return undefined;
  return countryOf(`${first.lower} ${itemAt(items, at + 2).lower}`) ?? countryOf(first.lower);
}
