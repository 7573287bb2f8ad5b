import lexicon from '../../../../../data/lexicons/office-qualifiers.json' with { type: 'json' };
import type { RoleMention } from '../speech.js';
import { isNeverName } from './names.js';

/** "other" is "shadow", "acting", "-elect": not this very office. */
export type OfficeTense = 'present' | 'past' | 'other';

const PAST: ReadonlySet<string> = new Set(lexicon.past);
const BEFORE: ReadonlySet<string> = new Set(lexicon.before);
const AFTER: ReadonlySet<string> = new Set(lexicon.after);
const LOOK = 32;

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
