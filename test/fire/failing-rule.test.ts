import { expect, it } from 'vitest';
import { alignDraft } from '../../server/src/core/align/align-draft.js';
import { indexLibrary } from '../../server/src/core/align/library-index.js';
import { createLibrary } from '../../server/src/core/claims/library.js';
import { readText } from '../../server/src/core/mentions/reading.js';
import type { Rule } from '../../server/src/core/rules/rule.js';
import { runRules } from '../../server/src/core/rules/run-rules.js';

const ALIGNMENT = alignDraft(readText('The quay is 900 metres long.'), indexLibrary(createLibrary([])));

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
  const { found, failed } = runRules([failing, sound], ALIGNMENT);
  expect(found.map(({ code }) => code)).toEqual(['unit-mismatch']);
  expect(failed).toEqual(['number-mismatch']);
});

it('is told of only where there is one', () => {
  expect(runRules([sound], ALIGNMENT).failed).toEqual([]);
});

function finding(code: Rule['code']) {
  return { start: 0, end: 3, code, severity: 'warning', message: '', evidence: [] } as const;
}
