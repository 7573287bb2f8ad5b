import type { Rule } from './rule.js';
import { sourceLabel } from './source-label.js';
import { wordFinding } from './word-finding.js';

/** The draft states as a fact what the source only has as somebody's words. Quiet; the attribution is offered as an insertion. */
export const attributionDropped: Rule = {
  code: 'attribution-dropped',
  severity: 'information',
  *check({ dropped, draft, library }) {
    for (const { speaker, expected, at, ...wrong } of dropped) {
      const message = `The source has this only as the words of ${speaker}${sourceLabel(at.source, library)}.`;
      yield wordFinding({ code: 'attribution-dropped', severity: 'information', message, wrong, expected, at, draft });
    }
  },
};
