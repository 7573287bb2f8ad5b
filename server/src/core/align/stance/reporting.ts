import grammar from '../../../../../data/lexicons/clause-grammar.json' with { type: 'json' };
import type { StanceWord } from './stance-words.js';

const REPORTING: ReadonlySet<string> = new Set(grammar.reporting);

/** "said", "told": it says whose words these are, and nothing of what they say. */
export function isReporting({ lower }: StanceWord): boolean {
  return REPORTING.has(lower);
}
