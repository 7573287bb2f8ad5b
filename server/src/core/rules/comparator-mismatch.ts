import { figureFindings } from './figure-finding.js';
import type { Rule } from './rule.js';
import { boundWords } from './source-words.js';

/** "Fewer than" where the source has "more than". */
export const comparatorMismatch: Rule = {
  code: 'comparator-mismatch',
  severity: 'warning',
  check: (alignment) =>
    figureFindings(alignment, 'comparator-mismatch', ['comparator'], ({ figure }, words) => {
      const bound = boundWords(figure, alignment.draft);
      return bound === undefined ? `The source says ${words}` : `The source says ${words}, not ${bound}`;
    }),
};
