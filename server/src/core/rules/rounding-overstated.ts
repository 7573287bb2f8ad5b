import type { Alignment, FigureAlignment } from '../align/alignment.js';
import type { Finding } from '../types.js';
import type { Rule } from './rule.js';
import { sourceLabel } from './source-label.js';
import { sourceWords } from './source-words.js';

/** The draft rounds in a way that says more than the source: "more than 1,000" for 980. */
export const roundingOverstated: Rule = {
  code: 'rounding-overstated',
  severity: 'information',
  *check(alignment) {
    for (const each of alignment.figures) if (each.difference === 'rounding') yield* overstatement(each, alignment);
  },
};

function* overstatement({ figure, slot, tiedBy }: FigureAlignment, { draft, library }: Alignment): Generator<Finding> {
  if (!slot) return;
  const { start, end } = figure;
  const rounded = draft.text.slice(start, end);
  yield {
    start,
    end,
    code: 'rounding-overstated',
    severity: 'information',
    message: `The source says ${sourceWords(slot)}, not ${rounded.toLowerCase()}${sourceLabel(slot.source, library)}.`,
    evidence: [slot.source.evidenceOf(slot.figure)],
    tiedBy,
  };
}
