import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker, extractClaims, type Report, type Waiver } from '../../server/src/core/index.js';
import { waiverFor } from '../../server/src/core/tools.js';

const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June. It has 30 tugs.';
const WRONG = 'The port of Strandvik will hire 12,000 dockers by June.';
const TUGS = 'The port of Strandvik has 50 tugs.';
const RIGHT = 'The port of Strandvik will hire 1,200 dockers by June.';
const checker = createChecker([extractClaims(ARTICLE, { id: 'port' })]);

const check = (draft: string, waivers: readonly Waiver[] = []): Report =>
  checker.check(draft, { languageId: 'markdown', waivers });
const loud = (report: Report): string[] =>
  report.findings.filter(({ severity }) => severity !== 'hint').map(({ code }) => code);
const unused = (report: Report): string[] => (report.unusedIgnores ?? []).map(({ message }) => message);

/** What is shown, and how many asked for an ignore in vain. */
const outcome = (draft: string) => {
  const report = check(draft);
  return { shown: loud(report), unused: unused(report).length };
};

describe('a draft without ignores', () => {
  it('shows its findings, and says nothing of ignores', () => {
    const report = check(`${WRONG}\n`);
    expect(loud(report)).toEqual(['number-mismatch']);
    expect(Object.keys(report).sort()).toEqual(['checked', 'findings']);
  });
});

describe('a comment', () => {
  it.each([
    ['before the line', `<!-- claimcheck-ignore-next-line -->\n${WRONG}`],
    ['before a blank line and the line', `<!-- claimcheck-ignore-next-line -->\n\n${WRONG}`],
    ['before the line, with Windows line ends', `<!-- claimcheck-ignore-next-line -->\r\n${WRONG}\r\n`],
    ['on the line', `${WRONG} <!-- claimcheck-ignore-line -->`],
    ['on one line of a wrapped paragraph', WRONG.replace(' by', ' <!-- claimcheck-ignore-line -->\nby')],
    ['in a list', `- ${WRONG} <!-- claimcheck-ignore-line -->`],
    ['in a table', `| a |\n| - |\n| ${WRONG}<!-- claimcheck-ignore-line --> |`],
    ['around the lines', `<!-- claimcheck-ignore-start -->\n${WRONG}\n<!-- claimcheck-ignore-end -->`],
    ['with an open end', `<!-- claimcheck-ignore-start -->\n\n${RIGHT}\n\n${WRONG}`],
    ['for the file, wherever it stands', `${WRONG}\n\n<!-- claimcheck-ignore-file -->`],
    ['with the code', `<!-- claimcheck-ignore-next-line number-mismatch -->\n${WRONG}`],
    ['with codes', `<!-- claimcheck-ignore-next-line date-mismatch, number-mismatch -->\n${WRONG}`],
    ['with a reason', `<!-- claimcheck-ignore-next-line number-mismatch -- told by the port, 3 May -->\n${WRONG}`],
    ['inside a block of HTML', `<div>\n<!-- claimcheck-ignore-file -->\n</div>\n\n${WRONG}`],
  ])('hides what it names: %s', (_where, draft) => {
    expect(outcome(draft)).toEqual({ shown: [], unused: 0 });
  });

  it.each([
    ['before another line', `<!-- claimcheck-ignore-next-line -->\n${RIGHT}\n\n${WRONG}`],
    ['on another line', `${RIGHT} <!-- claimcheck-ignore-line -->\n\n${WRONG}`],
    ['for another code', `<!-- claimcheck-ignore-next-line date-mismatch -->\n${WRONG}`],
    ['behind a region', `<!-- claimcheck-ignore-start -->\n${RIGHT}\n<!-- claimcheck-ignore-end -->\n\n${WRONG}`],
    ['with a code that there is not', `<!-- claimcheck-ignore-next-line number-missmatch -->\n${WRONG}`],
    ['with a word that there is not', `<!-- claimcheck-ignore-nextline -->\n${WRONG}`],
    ['that ends nothing', `<!-- claimcheck-ignore-end -->\n${WRONG}`],
  ])('hides nothing else, and is told to be useless: %s', (_where, draft) => {
    expect(outcome(draft)).toEqual({ shown: ['number-mismatch'], unused: 1 });
  });

  it.each([
    ['in a block of code', `\`\`\`\n<!-- claimcheck-ignore-file -->\n\`\`\`\n\n${WRONG}`],
    ['in code within a line', `\`<!-- claimcheck-ignore-file -->\`\n\n${WRONG}`],
    ['that only begins so', `<!-- claimcheck-ignored-file -->\n${WRONG}`],
    ['that says it in the middle', `<!-- see claimcheck-ignore-file -->\n${WRONG}`],
  ])('is no ignore %s', (_where, draft) => {
    expect(outcome(draft)).toEqual({ shown: ['number-mismatch'], unused: 0 });
  });

  it('is told to be useless at its own place, with the remedy', () => {
    const draft = `<!-- claimcheck-ignore-next-line quote-altered -->\n${RIGHT}`;
    const [ignore] = check(draft).unusedIgnores ?? [];
    expect(draft.slice(ignore?.start, ignore?.end)).toBe('<!-- claimcheck-ignore-next-line quote-altered -->');
    expect(ignore?.message).toBe('No quote-altered is found here: this ignore can go.');
  });

  it('is not useless because a setting has switched its code off', () => {
    const draft = `<!-- claimcheck-ignore-next-line number-mismatch -->\n${WRONG}`;
    const report = checker.check(draft, { severities: { 'number-mismatch': 'off' } });
    expect(report.unusedIgnores).toBeUndefined();
    expect(report.ignored).toBeUndefined();
  });

  it('leaves what it hides in the report, with the reason', () => {
    const draft = `<!-- claimcheck-ignore-next-line -- told by the port -->\n${WRONG}`;
    const [ignored, ...others] = check(draft).ignored ?? [];
    expect(others).toEqual([]);
    expect(ignored).toMatchObject({ code: 'number-mismatch', ignoredBy: 'comment', reason: 'told by the port' });
  });
});

describe('regions', () => {
  it('lie inside each other', () => {
    const draft = [
      '<!-- claimcheck-ignore-start number-mismatch -->',
      '<!-- claimcheck-ignore-start date-mismatch -->',
      RIGHT,
      '<!-- claimcheck-ignore-end -->',
      '',
      WRONG,
      '<!-- claimcheck-ignore-end -->',
    ].join('\n');
    expect(outcome(draft)).toEqual({ shown: [], unused: 1 });
  });
});

describe('the front matter', () => {
  it.each([
    ['a code', '---\nclaimcheck-ignore: number-mismatch\n---\n'],
    ['codes', '---\ntitle: Port\nclaimcheck-ignore: [date-mismatch, "number-mismatch"]\n---\n'],
    ['a list', '---\nclaimcheck-ignore:\n  - number-mismatch\n  - date-mismatch\n---\n'],
    ['everything', '---\nclaimcheck-ignore: true\n---\n'],
    ['a code in TOML', '+++\nclaimcheck-ignore = ["number-mismatch"]\n+++\n'],
  ])('hides %s in the whole file', (_what, front) => {
    expect(outcome(`${front}\n${WRONG}\n`)).toEqual({ shown: [], unused: 0 });
  });

  it('hides nothing where it says so, or says it wrongly', () => {
    expect(outcome(`---\nclaimcheck-ignore: false\n---\n${WRONG}`).shown).toEqual(['number-mismatch']);
    const mistyped = check(`---\ntitle: Port\nclaimcheck-ignore: numbers\n---\n${WRONG}`);
    expect(unused(mistyped)).toEqual(['“numbers” is no code of a finding: mend it or remove it.']);
  });

  it('is told to be useless where nothing of it is found', () => {
    expect(outcome(`---\nclaimcheck-ignore: quote-altered\n---\n${RIGHT}`)).toEqual({ shown: [], unused: 1 });
  });
});

describe('a waiver', () => {
  const draft = `Yesterday it was said. ${WRONG} ${TUGS}\n\n${TUGS}`;
  const [first] = check(draft).findings.filter(({ code }) => code === 'number-mismatch');
  const given: Waiver = { ...(first && waiverFor(first, draft)), exact: '12,000', reason: 'told by the port' };

  it('is made with the words around the finding', () => {
    expect(given).toMatchObject({ code: 'number-mismatch', exact: '12,000' });
    expect(given.prefix).toMatch(/ will hire$/);
    expect(given.suffix).toMatch(/^dockers by June\. /);
  });

  it('hides its finding, and nothing else', () => {
    const report = check(draft, [given]);
    expect(loud(report).length).toBe(loud(check(draft)).length - 1);
    expect(report.ignored).toMatchObject([{ ignoredBy: 'waiver', reason: 'told by the port' }]);
    expect(report.unusedWaivers).toBeUndefined();
  });

  it('holds when lines are wrapped in another way', () => {
    const wrapped = draft.replace('will hire', 'will\nhire').replace('dockers by', 'dockers\nby');
    expect(check(wrapped, [given]).ignored).toHaveLength(1);
  });

  it.each([
    ['the figure', draft.replace('12,000', '13,000')],
    ['what stands before it', draft.replace('will hire', 'would hire')],
    ['what stands behind it', draft.replace('dockers by June', 'dockers by July')],
  ])('no longer holds when %s is another, and says so', (_what, changed) => {
    expect(check(changed, [given]).ignored).toBeUndefined();
    expect(check(changed, [given]).unusedWaivers).toEqual([given]);
  });

  it('without words around it holds wherever the words are found', () => {
    const report = check(draft, [{ exact: '12,000', reason: 'told by the port' }]);
    expect(report.ignored).toHaveLength(1);
  });
});

describe('any draft with comments', () => {
  const part = fc.constantFrom(
    ...['<!-- claimcheck-ignore-', 'line', 'next-line', 'start', 'end', 'file', ' number-mismatch', ' -- why', ' -->'],
    ...['<!-- claimcheck-ignore-start -->', '<!-- claimcheck-ignore-end -->', '\n', '\n\n', WRONG, TUGS, '---\n', '`'],
    ...['claimcheck-ignore: ', 'true', '{/* claimcheck-ignore-file */}', '<b>'],
  );
  it('shows each finding or hides it, and never both', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const draft = parts.join('');
        const { findings, ignored = [], unusedIgnores = [] } = check(draft);
        for (const { start, end } of [...findings, ...ignored, ...unusedIgnores]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(draft.length);
        }
        const key = ({ code, start, end }: (typeof findings)[number]): string => `${code} ${start} ${end}`;
        const hidden = new Set(ignored.map(key));
        expect(findings.map(key).filter((each) => hidden.has(each))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
