import type { SourceReading } from '../../claims/library.js';
import type { Entity, Role } from '../../claims/schema.js';
import { countryOf } from '../../mentions/speech/countries.js';
import { formerAt, type OfficeTense, tenseOf } from '../../mentions/speech/office-tense.js';
import { isExclusiveRole, officeOf } from '../../mentions/speech/roles.js';
import type { NameMention } from '../../mentions/speech.js';
import type { SourceSpan } from '../alignment.js';

/** An office that a source, or a claims file, gives somebody. */
export interface HeldOffice {
  /** Canonical: "foreign minister". */
  readonly office: string;
  /** As it is written: "Foreign Minister". */
  readonly title: string;
  readonly country?: string;
  readonly tense: OfficeTense;
  readonly isApposed: boolean;
  /** True where the source itself says "former". */
  readonly isFormer?: boolean;
  /** Where the source says it; a claims file's entity stands nowhere. */
  readonly at?: SourceSpan;
}

/** The offices that one mention of a name carries, the exclusive ones alone: the others contradict nothing. */
export function officesOfMention(mention: NameMention, source: SourceReading): HeldOffice[] {
  const { text } = source.reading;
  const year = source.source.issued === undefined ? undefined : Number(source.source.issued.slice(0, 4));
  return mention.roles
    .filter(({ role }) => isExclusiveRole(role))
    .map((role) => ({
      office: role.role,
      title: text.slice(role.start, role.end),
      ...(mention.country && { country: mention.country }),
      tense: tenseOf(role, text, year),
      isApposed: role.apposed === true,
      isFormer: formerAt(role, text) !== undefined,
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

function tenseOn({ from, to }: Role, today: string | undefined): OfficeTense {
  if (to !== undefined && (today === undefined || to < today)) return 'past';
  return from !== undefined && today !== undefined && today < from ? 'other' : 'present';
}
