import { clauseAround } from './clause-around.js';
import type { Rule } from './rule.js';
import { sourceLabel } from './source-label.js';
import { wordFinding } from './word-finding.js';

/** The source leaves open what the draft states: "may", "would be willing to", "reportedly" are gone. */
export const certaintyRaised: Rule = {
  code: 'certainty-raised',
  severity: 'information',
  *check({ stances, draft, library }) {
    for (const { start, end, at } of stances.filter(({ turn }) => turn === 'certainty-raised')) {
      const message = `The source leaves this open: “${clauseAround(at)}”${sourceLabel(at.source, library)}.`;
      const wrong = { start, end };
      yield wordFinding({
        code: 'certainty-raised',
        severity: 'information',
        message,
        wrong,
        expected: undefined,
        at,
        draft,
      });
    }
  },
};
