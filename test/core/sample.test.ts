import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createChecker, type Finding, parseClaims } from '../../server/src/core/index.js';

const read = (file: string): string => readFileSync(path.resolve('data/sample', file), 'utf8');
const article = read('sources/isf-report.md');
const { claims: set, problems } = parseClaims(read('sources/isf-report.claims.json'));
const [source] = set.sources;
const withText = { ...set, sources: set.sources.map((each) => ({ ...each, content: article })) };

function findingsIn(draft: string): readonly Finding[] {
  return createChecker([withText])
    .check(draft)
    .findings.filter(({ severity }) => severity !== 'hint');
}

describe('the claims of the sample newsroom', () => {
  it('are read without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('belong to the article as it is stored', () => {
    expect(source?.sha256).toBe(createHash('sha256').update(article, 'utf8').digest('hex'));
  });

  it.each(set.claims.map((claim) => [claim.id, claim] as const))('stand in the article: %s', (_id, { anchor }) => {
    const { exact, prefix = '', suffix = '', start = -1, end = -1 } = anchor;
    expect(article.slice(start, end)).toBe(exact);
    expect(article.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix);
    expect(article.split(prefix + exact + suffix)).toHaveLength(2);
  });

  it.each(
    set.claims.filter(({ attribution }) => attribution?.quote !== undefined).map((claim) => [claim.id, claim] as const),
  )('quote words that the article has in quotation marks: %s', (_id, { attribution }) => {
    expect(article).toMatch(new RegExp(`“${attribution?.quote},?”`, 'u'));
  });
});

describe('the drafts of the sample newsroom', () => {
  it('include one that nothing is said against', () => {
    expect(findingsIn(read('drafts/right.md'))).toEqual([]);
  });

  it.each([
    ['date-mismatch', 'Friday', 'Saturday'],
    ['figure-superseded', '20,000', undefined],
    ['number-mismatch', '1,500', '1,200'],
    ['outlet-mismatch', 'AFP', 'Reuters'],
    ['date-mismatch', 'Monday', 'Sunday'],
    ['role-mismatch', 'defense minister', 'foreign minister'],
    ['number-mismatch', '35', '50'],
    ['comparator-mismatch', 'fewer than', 'more than'],
  ])('include one with faults: %s, %s', (code, words, expected) => {
    const draft = read('drafts/faulty.md');
    const found = findingsIn(draft).map((finding) => [
      finding.code,
      draft.slice(finding.start, finding.end),
      finding.expected,
    ]);
    expect(found).toContainEqual([code, words, expected]);
  });
});
