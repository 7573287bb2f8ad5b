import { figureFindings } from './figure-finding.js';
import type { Rule } from './rule.js';

/** A date, weekday, month or year differs from the claim's. */
export const dateMismatch: Rule = {
  code: 'date-mismatch',
  severity: 'warning',
  check: (alignment) => figureFindings(alignment, 'date-mismatch', ['date'], (_, words) => `The source says ${words}`),
};
