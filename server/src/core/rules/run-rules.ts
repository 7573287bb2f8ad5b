import type { Alignment } from '../align/alignment.js';
import type { Finding, FindingCode } from '../types.js';
import type { Rule } from './rule.js';

/** What the rules found, and which of them failed. */
export interface RuleRun {
  readonly found: readonly Finding[];
  readonly failed: readonly FindingCode[];
}

/** Runs every rule on an alignment. A rule that fails costs its own findings and nobody else's. */
export function runRules(rules: readonly Rule[], alignment: Alignment): RuleRun {
  const found: Finding[] = [];
  const failed: FindingCode[] = [];
  for (const rule of rules) {
    const own = findingsOf(rule, alignment);
    if (own === undefined) failed.push(rule.code);
    // Not spread into push: a draft may have more findings than a call may have arguments.
    else for (const finding of own) found.push(finding);
  }
  return { found, failed };
}

/** Undefined where the rule failed: the half of its findings that came first would be a matter of chance. */
function findingsOf(rule: Rule, alignment: Alignment): Finding[] | undefined {
  try {
    return [...rule.check(alignment)];
  } catch {
    return undefined;
  }
}
