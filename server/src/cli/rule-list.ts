import table from '../../../data/settings.json' with { type: 'json' };
import type { FindingCode } from '../core/index.js';

/** What a rule's page says in one line; the settings of the extension say the same. */
export interface RuleEntry {
  readonly code: string;
  readonly description: string;
  readonly severity: string;
}

/** Every rule with its default severity, in the order of the settings. */
export const RULE_LIST: readonly RuleEntry[] = Object.entries(table.rules).map(([code, rule]) => ({
  code,
  ...rule,
}));

export function ruleIndex(code: FindingCode): number {
  return RULE_LIST.findIndex((rule) => rule.code === code);
}
