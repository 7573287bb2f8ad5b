import { describe, expect, test } from 'vitest';
import type { Finding } from '../../server/src/core/index.js';
import { parsePage, replaceBlocks } from './page.js';
import { drawCarets, withoutCarets } from './render.js';
import { type CheckerFactory, runExample } from './run-example.js';

const PAGE = `# number-mismatch
What the rule is about.

\`\`\`claims
[{ "id": "length", "anchor": { "exact": "The pier is 40 metres long." } }]
\`\`\`

## Wrong figures
### are underlined
\`\`\`draft
The pier is 50 metres long
            ^^ The source says 40 metres. [number-mismatch]
and old.
\`\`\`
\`\`\`fixed
The pier is 40 metres long
and old.
\`\`\`

## Plain text
\`\`\`source 2025-11-29 Harbour Ledger
The pier is 40 metres long.
\`\`\`
\`\`\`source
The pier was built in 1911.
\`\`\`
\`\`\`draft plaintext
The pier is long.
\`\`\`
`;

describe('a page', () => {
  const page = parsePage('number-mismatch', PAGE);
  const [first, second] = page.examples;

  test('names its examples after their headings', () => {
    expect(page.examples.map(({ title }) => title)).toEqual(['Wrong figures – are underlined', 'Plain text']);
  });

  test('gives each draft the sources above it', () => {
    expect(first?.evidence.map(({ kind }) => kind)).toEqual(['claims']);
    expect(second?.evidence.map(({ info }) => info)).toEqual(['2025-11-29 Harbour Ledger', '']);
  });

  test('keeps the language and the fixed text', () => {
    expect([first?.languageId, second?.languageId]).toEqual(['markdown', 'plaintext']);
    expect(first?.fixed?.text).toBe('The pier is 40 metres long\nand old.');
  });

  test('can have a block rewritten and keeps the rest', () => {
    const [example] = page.examples;
    const rewritten = example ? replaceBlocks(page, new Map([[example.draft, 'The pier is old.']])) : '';
    expect(rewritten).toContain('```draft\nThe pier is old.\n```\n```fixed');
    expect(replaceBlocks(page, new Map())).toBe(PAGE);
  });
});

describe('a page that is not well made', () => {
  test.each([
    ['a misspelt block', '# a\n```drat\n```', 'a.md:2: a block is claims, source, draft or fixed, not "drat"'],
    ['an open block', '# a\n```draft\nText', 'a.md:2: this block has no closing fence'],
    ['a fixed text of nothing', '```fixed\n```', 'a.md:1: a fixed block stands right after its draft'],
  ])('%s', (_name, text, message) => {
    expect(() => parsePage('a', text)).toThrow(message);
  });
});

describe('caret lines', () => {
  const mark = { code: 'number-mismatch', severity: 'warning', message: 'Forty.' } as const;

  test('stand under the words and can be taken away again', () => {
    const drawn = drawCarets('\ta 50 b\nc', [{ ...mark, start: 3, end: 5 }]);
    expect(drawn).toBe('\ta 50 b\n\t  ^^ Forty. [number-mismatch]\nc');
    expect(withoutCarets(drawn)).toBe('\ta 50 b\nc');
  });

  test('say a severity other than warning', () => {
    const drawn = drawCarets('50', [{ ...mark, severity: 'information', start: 0, end: 2 }]);
    expect(drawn).toBe('50\n^^ Forty. [number-mismatch, information]');
  });

  test('follow a finding over two lines', () => {
    expect(drawCarets('a bc\nde f', [{ ...mark, start: 2, end: 7 }])).toBe(
      'a bc\n  ^^\nde f\n^^ Forty. [number-mismatch]',
    );
  });

  test('stand at the end of a line for a finding there', () => {
    expect(drawCarets('ab\ncd', [{ ...mark, start: 1, end: 2 }])).toBe('ab\n ^ Forty. [number-mismatch]\ncd');
    expect(drawCarets('ab\ncd', [{ ...mark, start: 1, end: 3 }])).toBe('ab\n ^ Forty. [number-mismatch]\ncd');
  });
});

describe('running an example', () => {
  const finding: Finding = {
    start: 12,
    end: 14,
    code: 'number-mismatch',
    severity: 'warning',
    message: 'The source says 40 metres.',
    expected: '40',
    evidence: [],
  };
  const hint: Finding = {
    start: 0,
    end: 3,
    code: 'figure-unsourced',
    severity: 'hint',
    message: 'Nothing.',
    evidence: [],
  };
  const finds =
    (...findings: Finding[]): CheckerFactory =>
    () => ({
      check: () => ({ findings, checked: [] }),
      explain: () => ({ start: 0, end: 0, kind: 'outside', reasons: [], compared: [] }),
    });
  const outcomes = (name: string, checker: CheckerFactory) => {
    const page = parsePage(name, PAGE);
    return page.examples.slice(0, 1).map((example) => ({ example, outcome: runExample(page, example, checker) }));
  };

  test('agrees with a page that is right', () => {
    for (const { example, outcome } of outcomes('number-mismatch', finds(finding))) {
      expect(outcome).toEqual({ draft: example.draft.text, fixed: example.fixed?.text });
    }
  });

  test.each([
    ['a finding too few', finds()],
    ['another message', finds({ ...finding, message: 'The source says 41 metres.' })],
    ['another code', finds({ ...finding, code: 'unit-mismatch' })],
    ['another place', finds({ ...finding, start: 11 })],
    ['a finding too many', finds(finding, { ...hint, severity: 'warning' })],
  ])('differs from a page that expects %s', (_name, checker) => {
    for (const { example, outcome } of outcomes('number-mismatch', checker)) {
      expect(outcome.draft).not.toBe(example.draft.text);
    }
  });

  test('differs in the fixed text where the fix is another', () => {
    for (const { example, outcome } of outcomes('number-mismatch', finds({ ...finding, expected: '41' }))) {
      expect(outcome.fixed).not.toBe(example.fixed?.text);
    }
  });

  test('shows hints only on the page of their rule', () => {
    const drafts = ['number-mismatch', 'figure-unsourced'].map((name) => outcomes(name, finds(hint))[0]?.outcome.draft);
    expect(drafts.map((draft) => draft?.includes('[figure-unsourced, hint]'))).toEqual([false, true]);
  });
});
