import type { Rule } from './rule.js';
import { sourceLabel } from './source-label.js';
import { wordFinding } from './word-finding.js';

/** The source credits another outlet with these words. */
export const outletMismatch: Rule = {
  code: 'outlet-mismatch',
  severity: 'warning',
  *check({ outlets, draft, library }) {
    for (const { verdict, at, wrong, rightName, expected } of outlets) {
      if (verdict !== 'contradicted' || !at || !wrong || rightName === undefined) continue;
      const message = `The source credits ${rightName}${sourceLabel(at.source, library)}.`;
      yield wordFinding({ code: 'outlet-mismatch', severity: 'warning', message, wrong, expected, at, draft });
    }
  },
};
