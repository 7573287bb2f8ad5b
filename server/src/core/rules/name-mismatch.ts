import type { Rule } from './rule.js';
import { sourceLabel } from './source-label.js';
import { wordFinding } from './word-finding.js';

/** The source spells this person's name otherwise. */
export const nameMismatch: Rule = {
  code: 'name-mismatch',
  severity: 'warning',
  *check({ names, draft, library }) {
    for (const { wrong, expected, rightName, at } of names) {
      const message = `The source spells the name ${rightName}${sourceLabel(at.source, library)}.`;
      yield wordFinding({ code: 'name-mismatch', severity: 'warning', message, wrong, expected, at, draft });
    }
  },
};
