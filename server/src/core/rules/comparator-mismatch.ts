import { figureFindings } from './figure-finding.js';
import type { Rule } from './rule.js';

/** "Fewer than" where the source has "more than". */
export const comparatorMismatch: Rule = {
  code: 'comparator-mismatch',
  severity: 'warning',
  check: (alignment) =>
    figureFindings(alignment, 'comparator-mismatch', ['comparator'], (_, words) => `The source says ${words}`),
};
