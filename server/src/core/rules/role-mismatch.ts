import type { Rule } from './rule.js';
import { sourceLabel } from './source-label.js';
import { wordFinding } from './word-finding.js';

/** The source gives this person another office. Offices that may both be true, one after the other, are information. */
export const roleMismatch: Rule = {
  code: 'role-mismatch',
  severity: 'warning',
  *check({ roles, draft, library }) {
    for (const { role, verdict, at, wrong = role, rightRole, expected, isLoud } of roles) {
      if (verdict !== 'contradicted' || !at || rightRole === undefined) continue;
      const message = `The source calls ${rightRole}${sourceLabel(at.source, library)}.`;
      const severity = isLoud ? 'warning' : 'information';
      yield wordFinding({ code: 'role-mismatch', severity, message, wrong, expected, at, draft });
    }
  },
};
