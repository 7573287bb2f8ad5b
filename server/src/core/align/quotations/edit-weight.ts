import lexicon from '../../../../../data/lexicons/quotation-edits.json' with { type: 'json' };
import type { QuotationWord } from './quotation-words.js';

/**
 * What kind of words an edit changes: words of matter, a negation, the person spoken of; articles and the like, other
 * words of grammar, or a word of matter against one of grammar.
 */
export type EditWeight = 'matter' | 'negation' | 'person' | 'slight' | 'mixed';

const SLIGHT: ReadonlySet<string> = new Set(lexicon.slight);
const NEGATIONS: ReadonlySet<string> = new Set(lexicon.negations);
const PERSONS: ReadonlySet<string> = new Set(lexicon.persons);

/** Weighs the words on both sides of an edit. */
export function editWeight(ours: readonly QuotationWord[], theirs: readonly QuotationWord[]): EditWeight {
  const all = [...ours, ...theirs];
  if (all.every(({ value }) => SLIGHT.has(value))) return 'slight';
  if (all.some(isNegation)) return 'negation';
  const [here, there] = [ours.some(isMatter), theirs.some(isMatter)];
  if (here && there) return 'matter';
  if (here || there) return ours.length === 0 || theirs.length === 0 ? 'matter' : 'mixed';
  return ours.some(isPerson) && theirs.some(isPerson) ? 'person' : 'mixed';
}

function isNegation({ value }: QuotationWord): boolean {
  return NEGATIONS.has(value) || value.endsWith("n't");
}

function isMatter({ isContent, value }: QuotationWord): boolean {
  return isContent || /^\d/.test(value);
}

/** "I", "he's", "their" */
function isPerson({ value }: QuotationWord): boolean {
  return PERSONS.has(value.split("'", 1)[0] ?? value);
}
