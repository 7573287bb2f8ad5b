import { clauseAround } from './clause-around.js';
import type { Rule } from './rule.js';
import { sourceLabel } from './source-label.js';
import { wordFinding } from './word-finding.js';

/** The source makes this hang on a condition that the draft leaves out. */
export const conditionDropped: Rule = {
  code: 'condition-dropped',
  severity: 'information',
  *check({ stances, draft, library }) {
    for (const { start, end, at } of stances.filter(({ turn }) => turn === 'condition-dropped')) {
      const message = `The source makes this hang on a condition: “${clauseAround(at)}”${sourceLabel(at.source, library)}.`;
      const wrong = { start, end };
      yield wordFinding({
        code: 'condition-dropped',
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
