import { describe, expect, test } from 'vitest';
import type { CheckRun } from '../../server/src/cli/check-run.js';
import { pretty } from '../../server/src/cli/formats/pretty.js';
import { coloured, plain } from '../../server/src/cli/style.js';
import { summaryOf } from '../../server/src/cli/summary.js';
import type { CheckedSpan, Finding, Source, Verdict } from '../../server/src/core/index.js';

const SOURCE: Source = { id: 'piers', 'container-title': 'Harbour Ledger', issued: '2025-11-29' };
const VIEW = { columns: 80, style: plain, shows: () => true };

/** The finding on the words between the brackets, with a source that says forty. */
function runOf(marked: string, more: Partial<Finding> = {}, sources: readonly Source[] = [SOURCE]): CheckRun {
  const span = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 };
  const quote = 'The pier is 40 metres long, said the harbour master.';
  const evidence = [{ claim: 'c', source: 'piers', quote, focus: { start: 12, end: 14 } }];
  const finding: Finding = {
    ...span,
    code: 'number-mismatch',
    severity: 'warning',
    message: 'The source says 40.',
    evidence,
    ...more,
  };
  const text = marked.replace(/[[\]]/g, '');
  return {
    drafts: [{ file: 'draft.md', text, report: { findings: [finding], checked: [] } }],
    sources,
    problems: [],
    folders: [],
    milliseconds: 12.4,
  };
}

function lines(...text: readonly string[]): string {
  return text.map((line) => `${line}\n`).join('');
}

describe('a finding for people', () => {
  test('stands under its line of the draft, with the words of the source', () => {
    expect(pretty.render(runOf('Piers.\n\nThe pier is [50] metres long.', { expected: '40' }), VIEW)).toBe(
      lines(
        'draft.md',
        '  3:13  number-mismatch  50 → 40',
        '        The pier is 50 metres long.',
        '                    ~~',
        '        Harbour Ledger, 29 November: "The pier is 40 metres long, said the…"',
      ),
    );
  });

  test('says that words are to be cut, and ends without a blank', () => {
    const [, first] = pretty
      .render(runOf('It is [not ]50.', { code: 'quote-altered', expected: '' }), VIEW)
      .split('\n');
    expect(first).toBe('  1:7  quote-altered  not → (cut)');
  });

  test('says the fact where nothing is to be put instead, and what is not a warning', () => {
    const [, first] = pretty.render(runOf('It is [50].', { severity: 'information' }), VIEW).split('\n');
    expect(first).toBe('  1:7  number-mismatch (information)  The source says 40.');
  });

  test('is underlined where it stands, after tabs and wide characters', () => {
    const shown = pretty.render(runOf('\t- 桟橋\tは [50] metres'), VIEW).split('\n');
    expect(shown.slice(2, 4)).toEqual(['       - 桟橋 は 50 metres', '                 ~~']);
  });

  test('tells the year where the sources are of several', () => {
    const other: Source = { id: 'old', issued: '2019-01-02' };
    expect(pretty.render(runOf('It is [50].', {}, [SOURCE, other]), VIEW)).toContain(
      'Harbour Ledger, 29 November 2025: ',
    );
  });

  test('hands no control character of a draft, a name or a source to the terminal', () => {
    const run = runOf('\u001b[31mIt is [50\u0007].', { message: 'a\u001b]0;b' }, [
      { ...SOURCE, 'container-title': '\u009bx' },
    ]);
    expect(pretty.render(run, VIEW)).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test('has colour only where it is asked for', () => {
    const run = runOf('It is [50].');
    expect(pretty.render(run, { ...VIEW, style: coloured })).toContain('\u001b[31mnumber-mismatch\u001b[0m');
    expect(pretty.render(run, VIEW)).not.toContain('\u001b');
  });

  test('is left out where it is only counted', () => {
    expect(pretty.render(runOf('It is [50].'), { ...VIEW, shows: () => false })).toBe('');
  });
});

describe('the sum', () => {
  const checked = (...verdicts: readonly Verdict[]): CheckedSpan[] =>
    verdicts.map((verdict) => ({ start: 0, end: 1, kind: 'quantity', verdict, evidence: [] }));
  const sum = (...verdicts: readonly Verdict[]): string => {
    const draft = { file: 'a.md', text: 'a', report: { findings: [], checked: checked(...verdicts) } };
    return summaryOf({ drafts: [draft], sources: [SOURCE, SOURCE], problems: [], folders: [], milliseconds: 12.4 });
  };

  test.each([
    [
      '1 contradicted, 1 without a source, 2 supported in 1 draft against 2 sources (12 ms)',
      ['supported', 'unsourced', 'contradicted', 'supported'],
    ],
    ['1 supported in 1 draft against 2 sources (12 ms)', ['supported']],
    ['Nothing to check in 1 draft against 2 sources (12 ms)', []],
  ] as const)('%s', (words, verdicts) => expect(sum(...verdicts)).toBe(words));
});
