import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createChecker, extractClaims, type Report } from '../../server/src/core/index.js';
import { checkedPlaces } from '../../server/src/core/tools.js';

const ARTICLE =
  'The harbour board of Strandvik did not approve the new ferry terminal on Monday. The port of Strandvik will hire 1,200 dockers by June. “We are short of pilots,” harbour master Ida Holm told the Harbour Ledger.';
const checker = createChecker([extractClaims(ARTICLE, { id: 'port' })]);

/** What a sum counts: the words of every place, by verdict. */
function places(draft: string, report: Report = checker.check(draft)) {
  const of = (verdict: string): string[] =>
    checkedPlaces(report)
      .filter((place) => place.verdict === verdict)
      .map(({ start, end, kind }) => `${kind}: ${draft.slice(start, end)}`);
  return { contradicted: of('contradicted'), unsourced: of('unsourced'), supported: of('supported') };
}

describe('the places of a report', () => {
  it('have a statement that was turned round among them', () => {
    const draft = 'The harbour board of Strandvik did approve the new ferry terminal on Monday.';
    const report = checker.check(draft);
    expect(report.findings.map(({ code }) => code)).toEqual(['polarity-mismatch']);
    expect(places(draft).contradicted).toHaveLength(1);
    expect(places(draft).contradicted[0]).toMatch(/^statement: /);
    expect(report.checked.some(({ kind }) => kind === 'statement')).toBe(true);
  });

  it('have a name among them to which the source does not give the statement', () => {
    const draft = 'The port of Vesterhavn will hire 1,200 dockers by June.';
    expect(places(draft).contradicted).toEqual(['name: Vesterhavn']);
    expect(places(draft).supported).toContain('quantity: 1,200');
  });

  it('name a place once, however many ways it was looked at', () => {
    const draft = readFileSync('data/sample/drafts/faulty.md', 'utf8');
    const article = readFileSync('data/sample/sources/isf-report.md', 'utf8');
    const report = createChecker([extractClaims(article, { id: 'isf' })]).check(draft);
    const told = report.findings.filter(({ code }) => !code.endsWith('-unsourced'));
    expect(told.length).toBeGreaterThan(5);
    expect(places(draft, report).contradicted).toHaveLength(told.length);
  });

  it('leave out what is ignored', () => {
    const draft = '<!-- claimcheck-ignore-file -->\n\nThe port of Strandvik will hire 12,000 dockers by June.';
    expect(places(draft).contradicted).toEqual([]);
  });
});
