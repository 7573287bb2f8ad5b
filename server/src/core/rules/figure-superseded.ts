import type { Rule } from './rule.js';
import { shortened } from './shortened.js';

/** The draft gives a figure that the source, or a newer one, takes back. */
export const figureSuperseded: Rule = {
  code: 'figure-superseded',
  severity: 'information',
  *check({ figures }) {
    for (const { figure, slot, supersededBy, tiedBy } of figures) {
      if (!slot || !supersededBy) continue;
      yield {
        start: figure.valueSpan.start,
        end: figure.valueSpan.end,
        code: 'figure-superseded',
        severity: 'information',
        message: `The source walks this figure back: “${shortened(supersededBy.evidence.quote)}”.`,
        evidence: [slot.source.evidenceOf(slot.figure), supersededBy.evidence],
        tiedBy,
      };
    }
  },
};
