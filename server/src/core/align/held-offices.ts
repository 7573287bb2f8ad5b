import lexicon from '../../../../data/lexicons/office-qualifiers.json' with { type: 'json' };
import type { SourceReading } from '../claims/library.js';
import type { Entity, Role } from '../claims/schema.js';
import { countryOf } from '../mentions/speech/countries.js';
import { isNeverName } from '../mentions/speech/names.js';
import { isExclusiveRole, officeOf } from '../mentions/speech/roles.js';
import type { NameMention, RoleMention } from '../mentions/speech.js';
import type { SourceSpan } from './alignment.js';

/** An office that a source, or a claims file, gives somebody. */
export interface HeldOffice {
  /** Canonical: "foreign minister". */
  readonly office: string;
  /** As it is written: "Foreign Minister". */
  readonly title: string;
  readonly country?: string;
  readonly tense: OfficeTense;
  readonly isApposed: boolean;
  /** Where the source says it; a claims file's entity stands nowhere. */
  readonly at?: SourceSpan;
}

/** "other" is "shadow", "acting", "-elect": not this very office. */
export type OfficeTense = 'present' | 'past' | 'other';

const PAST: ReadonlySet<string> = new Set(lexicon.past);
const BEFORE: ReadonlySet<string> = new Set(lexicon.before);
const AFTER: ReadonlySet<string> = new Set(lexicon.after);
const LOOK = 32;

/** The offices that one mention of a name carries, the exclusive ones alone: the others contradict nothing. */
export function officesOfMention(mention: NameMention, source: SourceReading): HeldOffice[] {
  const { text } = source.reading;
  return mention.roles
    .filter(({ role }) => isExclusiveRole(role))
    .map((role) => ({
      office: role.role,
      title: text.slice(role.start, role.end),
      ...(mention.country && { country: mention.country }),
      tense: tenseOf(role, text),
      isApposed: role.apposed === true,
      at: { start: role.start, end: role.end, source },
    }));
}

/** The offices that a claims file gives an entity. `today` is the day of its latest source. */
export function officesOfEntity({ roles = [] }: Entity, today: string | undefined): HeldOffice[] {
  return roles.flatMap((role) => {
    const office = officeOf(role.title.toLowerCase());
    if (office === undefined) return [];
    const country = role.of === undefined ? undefined : countryOf(role.of.toLowerCase());
    return [{ office, title: role.title, ...(country && { country }), tense: tenseOn(role, today), isApposed: false }];
  });
}

function tenseOn({ to }: Role, today: string | undefined): OfficeTense {
  return to !== undefined && (today === undefined || to < today) ? 'past' : 'present';
}

/** How the words around a title qualify it: "former Defence Minister", "President-elect". */
export function tenseOf({ start, end, apposed }: RoleMention, text: string): OfficeTense {
  const before = text.slice(Math.max(0, start - LOOK), start).toLowerCase();
  // A country may stand between: "former Pakistani Foreign Minister".
  const lastTwo = before.match(/[\p{L}'’.]+/gu)?.slice(-2) ?? [];
  if (lastTwo.some((word) => PAST.has(word))) return 'past';
  if (BEFORE.has(lastTwo.at(-1) ?? '')) return 'other';
  const [, after = ''] = /^[ -](\p{Ll}+)/u.exec(text.slice(end, end + LOOK)) ?? [];
  // "Ruiz, the general chairman" is no general.
  const goesOn = apposed === true && after !== '' && !isNeverName(after);
  return AFTER.has(after) || goesOn ? 'other' : 'present';
}
