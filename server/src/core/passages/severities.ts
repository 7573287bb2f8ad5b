import { RULES } from '../rules/index.js';
import type { Finding, FindingCode, Severity } from '../types.js';

/** Severities that differ from the default, by code. */
export type Severities = Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;

/** A setting is for findings as loud as their code is by default: one that is quieter than that is never made louder. */
export function withSeverity<F extends Finding>(finding: F, severities: Severities): F[] {
  const asked = severities[finding.code];
  if (asked === undefined) return [finding];
  if (asked === 'off') return [];
  const isQuiet = loudness(finding.severity) < loudness(DEFAULT_SEVERITIES.get(finding.code) ?? finding.severity);
  const severity = isQuiet && loudness(finding.severity) < loudness(asked) ? finding.severity : asked;
  return [{ ...finding, severity }];
}

const DEFAULT_SEVERITIES: ReadonlyMap<FindingCode, Severity> = new Map(
  RULES.map(({ code, severity }) => [code, severity]),
);
const LOUDNESS: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

function loudness(severity: Severity): number {
  return LOUDNESS.indexOf(severity);
}
