import type { Reading } from '../../mentions/reading.js';
import { genderOfHonorific } from '../../mentions/speech/first-names.js';
import { isExclusiveRole } from '../../mentions/speech/roles.js';
import type { NameMention, RoleMention } from '../../mentions/speech.js';
import type { Span } from '../../types.js';
import { countryBefore } from './country-of-office.js';
import type { HeldOffice } from './held-offices.js';
import { compareOffices } from './office-conflicts.js';
import type { OfficeHolders } from './office-holders.js';
import type { RightPerson } from './right-speaker.js';
import { inCapitals } from './title-words.js';

/** What to write for a wrong name. */
interface NameRewriting {
  readonly wrong: Span;
  readonly expected?: string;
}

/**
 * The name alone, where the draft's title in front of it is the right person's too; the title with it, where it is
 * not; nothing to write, where an aside or a form of address would have to change as well.
 */
export function titleAndName(
  { text }: Reading,
  mention: NameMention,
  right: RightPerson,
  holders: OfficeHolders,
): NameRewriting {
  const wrong = { start: mention.start, end: mention.end - possessiveLength(text, mention) };
  const gender = genderOfHonorific(mention.honorific ?? '');
  if (gender !== undefined && gender !== right.gender) return { wrong };
  const offices = holders.named(right.tokens).flatMap((holder) => holder.offices);
  const others = mention.roles.filter((role) => !isHeldBy(role, mention.country, offices));
  const [first] = others;
  if (first === undefined) return { wrong, expected: right.name };
  if (others.some(({ apposed }) => apposed) || mention.honorific !== undefined) return { wrong };
  return {
    wrong: { start: countryBefore(first, text)?.start ?? first.start, end: wrong.end },
    expected: titled(right, offices),
  };
}

function possessiveLength(text: string, { start, end }: Span): number {
  return /['’]s$/.exec(text.slice(start, end))?.[0].length ?? 0;
}

function isHeldBy({ role }: RoleMention, country: string | undefined, offices: readonly HeldOffice[]): boolean {
  if (!isExclusiveRole(role)) return true;
  return offices.some(
    (held) =>
      held.tense === 'present' &&
      compareOffices(held.office, role) === 'same' &&
      (country === undefined || held.country === undefined || held.country === country),
  );
}

/** "Foreign Minister Ishaq Dar", or the name alone where the source gives no title. */
function titled({ name }: RightPerson, offices: readonly HeldOffice[]): string {
  const held = offices.find(({ tense, isApposed }) => tense === 'present' && !isApposed);
  return held === undefined ? name : `${inCapitals(held.title)} ${name}`;
}
