import { describe, expect, test } from 'vitest';
import { createChecker, extractClaims, type Finding, type Severity } from '../../server/src/core/index.js';

const ARTICLE =
  'The new lighthouse at Osthaven was designed by the architect Lena Holm, whose studio also drew the fish market. ' +
  'Vestland rejected the plan to share the dam. Sudria sent forty pumps to the flooded valley.';
const ALIKE = 'The white lighthouse was designed by architect Anna Berg, whose studio drew the fish market.';
const NEARLY_VERBATIM = 'Sudria rejected the plan to share the dam.';

function findings(draft: string, severity: Severity | 'off'): readonly Finding[] {
  const checker = createChecker([extractClaims(ARTICLE, { id: 'dispatch' })], {
    severities: { 'subject-mismatch': severity },
  });
  return checker.check(draft).findings.filter(({ code }) => code === 'subject-mismatch');
}

describe('a severity that is set for a code', () => {
  test.each(['error', 'warning', 'information', 'hint'] as const)('%s for what its rule is sure of', (severity) => {
    expect(findings(NEARLY_VERBATIM, severity).map((finding) => finding.severity)).toEqual([severity]);
  });

  test.each([
    // An editor sends every default as a setting: that must not make a quiet finding loud.
    ['warning', 'information'],
    ['error', 'information'],
    ['hint', 'hint'],
  ] as const)('%s leaves what is told quietly at %s', (severity, shown) => {
    expect(findings(ALIKE, severity).map((finding) => finding.severity)).toEqual([shown]);
  });

  test('off leaves both out', () => {
    expect([...findings(ALIKE, 'off'), ...findings(NEARLY_VERBATIM, 'off')]).toEqual([]);
  });
});
