import { describe, expect, it } from 'vitest';
import { createChecker, extractClaims, type Finding } from '../../server/src/core/index.js';
import { type Insertion, ignoreHere, ignoreInFile } from '../../server/src/core/tools.js';

const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June.';
const LINE = 'The port of Strandvik will hire 12,000 dockers by June.';
const WRAPPED = 'The port of Strandvik is large. It will\nhire 12,000 dockers by\nJune.';
const checker = createChecker([extractClaims(ARTICLE, { id: 'port' })]);

const loud = (draft: string, languageId: string): Finding[] =>
  checker.check(draft, { languageId }).findings.filter(({ code }) => code === 'number-mismatch');

const inserted = (draft: string, insertions: readonly Insertion[]): string =>
  [...insertions].reverse().reduce((text, { at, text: words }) => text.slice(0, at) + words + text.slice(at), draft);

describe.each([
  ['markdown', `${LINE} <!-- claimcheck-ignore-line number-mismatch -->`],
  ['html', `${LINE} <!-- claimcheck-ignore-line number-mismatch -->`],
  ['mdx', `${LINE} {/* claimcheck-ignore-line number-mismatch */}`],
  ['latex', `% claimcheck-ignore-next-line number-mismatch\n${LINE}`],
  ['asciidoc', `// claimcheck-ignore-next-line number-mismatch\n${LINE}`],
  ['typst', `// claimcheck-ignore-next-line number-mismatch\n${LINE}`],
  ['org', `# claimcheck-ignore-next-line number-mismatch\n\n${LINE}`],
  ['restructuredtext', `.. claimcheck-ignore-next-line number-mismatch\n\n${LINE}`],
])('in %s', (languageId, expected) => {
  it('a finding is ignored by a comment that the language has', () => {
    const [finding] = loud(LINE, languageId);
    const ignored = inserted(LINE, (finding && ignoreHere(finding, LINE, languageId)) ?? []);
    expect(ignored).toBe(expected);
    expect(loud(ignored, languageId)).toEqual([]);
    expect(checker.check(ignored, { languageId })).toMatchObject({ ignored: [{ code: 'number-mismatch' }] });
  });

  it('a finding in a wrapped paragraph is ignored, and the paragraph stays whole', () => {
    const draft = `Before.\n\n${WRAPPED}\n\nAfter.\n`;
    const [finding] = loud(draft, languageId);
    const ignored = inserted(draft, (finding && ignoreHere(finding, draft, languageId)) ?? []);
    const report = checker.check(ignored, { languageId });
    expect(report.ignored).toHaveLength(1);
    expect(report.unusedIgnores).toBeUndefined();
    expect(loud(ignored, languageId)).toEqual([]);
  });

  it('a code is ignored in the whole file', () => {
    const insertion = ignoreInFile('number-mismatch', LINE, languageId);
    const ignored = inserted(LINE, insertion === undefined ? [] : [insertion]);
    expect(checker.check(ignored, { languageId }).ignored).toHaveLength(1);
  });

  it('a finding and its fix are at the words', () => {
    const [finding] = loud(WRAPPED, languageId);
    expect(WRAPPED.slice(finding?.start, finding?.end)).toBe('12,000');
    expect(finding?.expected).toBe('1,200');
  });
});

it('plain text has no comments', () => {
  const [finding] = loud(LINE, 'plaintext');
  expect(finding && ignoreHere(finding, LINE, 'plaintext')).toBeUndefined();
  expect(ignoreInFile('number-mismatch', LINE, 'plaintext')).toBeUndefined();
});
