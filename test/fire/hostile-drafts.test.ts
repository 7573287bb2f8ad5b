import { describe, expect, it } from 'vitest';
import { createChecker, extractClaims, type Report } from '../../server/src/core/index.js';
import { UNITS } from './units.js';

const ARTICLE = `The harbour board hired 340 dockers in March, chief executive Ana Ruiz told Reuters on Tuesday.
“We could not wait any longer,” she said. The quay is 1,150 metres long and cost more than $48 million.`;
const checker = createChecker([extractClaims(ARTICLE, { id: 'harbour', title: 'Harbour', published: '2025-03-04' })]);

/** Characters of each draft: enough that anything quadratic takes minutes. */
const SIZE = 20_000;
/** Many times what is needed on a busy machine, and a small part of what quadratic work takes. */
const LIMIT = 10_000;

describe('A hostile draft', () => {
  for (const [name, unit] of Object.entries(UNITS))
    it(`is checked to its end: ${name}`, { timeout: LIMIT }, () => {
      const draft = unit.repeat(Math.ceil(SIZE / unit.length));
      expectSpansInside(checker.check(draft), draft);
    });

  it('may be empty', () => {
    expect(checker.check('')).toEqual({ findings: [], checked: [] });
  });

  it('is read as plain text too', () => {
    const draft = '**340** [dockers](';
    expectSpansInside(checker.check(draft, { languageId: 'plaintext' }), draft);
  });
});

describe('A row of data', () => {
  it('has its first figures checked, and the sentences after it in full', () => {
    const row = Array.from({ length: 500 }, (_, at) => `${at + 20}`).join(' ');
    const draft = `${row}\n\nThe harbour board hired 430 dockers in March, Ruiz said.`;
    const { findings, checked } = checker.check(draft);
    const after = findings.filter(({ start }) => start > row.length);
    expect(after.map(({ code, start, end }) => [code, draft.slice(start, end)])).toContainEqual([
      'number-mismatch',
      '430',
    ]);
    expect(checked.filter(({ start }) => start < row.length).length).toBeLessThan(100);
  });

  it('is told of where it is cut short', () => {
    const row = Array.from({ length: 61 }, (_, at) => `${at + 20}`).join(' ');
    const draft = `The board met.\n\n${row}`;
    expect(checker.check(draft).leftOut).toEqual([
      { start: 16, end: draft.length, message: 'Of a sentence with more than 60 figures, the first 60 are checked.' },
    ]);
  });
});

describe('A sentence without end', () => {
  const draft = `Now 340 ${'and on '.repeat(8_000)}\n\nThe harbour board hired 430 dockers in March.`;

  it('is left out, and told of', () => {
    const { checked, leftOut = [] } = checker.check(draft);
    expect(leftOut.map(({ message, start }) => [message, start])).toEqual([
      ['A sentence of more than 50000 characters is not checked: split it.', 0],
    ]);
    expect(checked.every(({ start }) => start > 50_000)).toBe(true);
  });

  it('costs nothing else', () => {
    const loud = checker.check(draft).findings.filter(({ severity }) => severity === 'warning');
    expect(loud.map(({ start, end }) => draft.slice(start, end))).toEqual(['430']);
  });
});

function expectSpansInside({ findings, checked }: Report, draft: string): void {
  const outside = [...findings, ...checked].filter(
    ({ start, end }) => !(start >= 0 && start <= end && end <= draft.length),
  );
  expect(outside).toEqual([]);
}
