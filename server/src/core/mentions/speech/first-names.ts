import names from '../../../../../data/lexicons/first-names.json' with { type: 'json' };
import honorifics from '../../../../../data/lexicons/honorifics.json' with { type: 'json' };
import variants from '../../../../../data/lexicons/nicknames.json' with { type: 'json' };

type Gender = 'he' | 'she';

const HE: ReadonlySet<string> = new Set(names.he);
const SHE: ReadonlySet<string> = new Set(names.she);
const HONORIFICS: ReadonlyMap<string, string> = new Map(Object.entries(honorifics.honorifics));
const FULL_FORMS: ReadonlyMap<string, string> = new Map(Object.entries(variants.nicknames));

/** The pronoun that a first name in lower case tells, if it tells one. */
export function genderOfName(name: string): Gender | undefined {
  if (HE.has(name)) return 'he';
  return SHE.has(name) ? 'she' : undefined;
}

/** The pronoun that a form of address in lower case tells: "mr" → "he". */
export function genderOfHonorific(word: string): Gender | undefined {
  const gender = HONORIFICS.get(word);
  return gender === 'he' || gender === 'she' ? gender : undefined;
}

export function isHonorific(word: string): boolean {
  return HONORIFICS.has(word);
}

/** Whether two first names in lower case may be one: the same, an initial, or a short form of the other. */
export function firstNamesAgree(one: string, other: string): boolean {
  if (one === other || fullForm(one) === fullForm(other)) return true;
  const isInitial = one.length === 1 || other.length === 1;
  return isInitial && one.charAt(0) === other.charAt(0);
}

function fullForm(name: string): string {
  return FULL_FORMS.get(name) ?? name;
}
