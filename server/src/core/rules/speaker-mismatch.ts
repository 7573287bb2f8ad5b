import type { Rule } from './rule.js';
import { sourceLabel } from './source-label.js';
import { wordFinding } from './word-finding.js';

/** The source gives these words to somebody else. */
export const speakerMismatch: Rule = {
  code: 'speaker-mismatch',
  severity: 'warning',
  *check({ attributions, draft, library }) {
    for (const { verdict, at, wrong, rightName, expected } of attributions) {
      if (verdict !== 'contradicted' || !at || !wrong || rightName === undefined) continue;
      const message = `The source gives these words to ${rightName}${sourceLabel(at.source, library)}.`;
      yield wordFinding({ code: 'speaker-mismatch', severity: 'warning', message, wrong, expected, at, draft });
    }
  },
};
