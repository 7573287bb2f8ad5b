import type { Rule } from './rule.js';

/** Every rule, in the order in which its findings are shown at one place. */
export const RULES: readonly Rule[] = [];
