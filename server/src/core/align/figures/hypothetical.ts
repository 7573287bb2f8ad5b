import lexicon from '../../../../../data/lexicons/clause-words.json' with { type: 'json' };
import type { Statement } from '../../mentions/reading.js';
import type { FigureInContext } from './figure-in-context.js';
import { bit, type Features } from './slot-features.js';

const CONDITIONS: ReadonlySet<string> = new Set(lexicon.conditions);
const MODALS: ReadonlySet<string> = new Set(lexicon.modals);

/** "If Berg won the island, she would need 55 percent" is of another world than "Berg needs 91 percent". */
export function hypotheticalFeatures(draft: FigureInContext, slot: FigureInContext): Features {
  const isSupposed = has(draft.statement, CONDITIONS) && has(draft.statement, MODALS);
  const isPlain = !has(slot.statement, CONDITIONS) && !has(slot.statement, MODALS);
  return { hypothetical: bit(isSupposed && isPlain) };
}

function has({ tokens }: Statement, words: ReadonlySet<string>): boolean {
  return tokens.some(({ lower }) => words.has(lower));
}
