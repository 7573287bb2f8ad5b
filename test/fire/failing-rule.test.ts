import { expect, it } from 'vitest';
import type { Alignment } from '../../server/src/core/align/alignment.js';
import { createLibrary } from '../../server/src/core/claims/library.js';
import { readText } from '../../server/src/core/mentions/reading.js';
import type { Rule } from '../../server/src/core/rules/rule.js';
import { runRules } from '../../server/src/core/rules/run-rules.js';

const { text, statements, speech } = readText('The quay is 900 metres long.');
const whole = { figures: { telling: 0, knownTo: () => 0 }, hasNamed: () => false };
const NOTHING: Alignment = {
  draft: { text, statements, own: statements, speech, leftOut: [], whole },
  library: createLibrary([]),
  ...{ figures: [], quotations: [], attributions: [], outlets: [], roles: [], names: [], stances: [], dropped: [] },
  repeated: [],
};

const sound: Rule = { code: 'unit-mismatch', severity: 'warning', check: () => [finding('unit-mismatch')] };
const failing: Rule = {
  code: 'number-mismatch',
  severity: 'warning',
  *check() {
    yield finding('number-mismatch');
    throw new Error('seeded');
  },
};

it('costs only its own findings', () => {
  const { found, failed } = runRules([failing, sound], NOTHING);
  expect(found.map(({ code }) => code)).toEqual(['unit-mismatch']);
  expect(failed).toEqual(['number-mismatch']);
});

it('is told of only where there is one', () => {
  expect(runRules([sound], NOTHING).failed).toEqual([]);
});

function finding(code: Rule['code']) {
  return { start: 0, end: 3, code, severity: 'warning', message: '', evidence: [] } as const;
}
