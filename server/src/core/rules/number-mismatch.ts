import { figureFindings } from './figure-finding.js';
import type { Rule } from './rule.js';

/** A figure differs from the claim that it repeats. */
export const numberMismatch: Rule = {
  code: 'number-mismatch',
  severity: 'warning',
  check: (alignment) =>
    figureFindings(alignment, 'number-mismatch', ['value'], (_, words) => `The source says ${words}`),
};
