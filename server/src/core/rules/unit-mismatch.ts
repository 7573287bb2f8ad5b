import { figureFindings } from './figure-finding.js';
import type { Rule } from './rule.js';

/** The number is right, and its unit, currency or scale is not. */
export const unitMismatch: Rule = {
  code: 'unit-mismatch',
  severity: 'warning',
  check: (alignment) => figureFindings(alignment, 'unit-mismatch', ['unit'], (_, words) => `The source says ${words}`),
};
