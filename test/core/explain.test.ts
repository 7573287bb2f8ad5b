import { describe, expect, it } from 'vitest';
import { createChecker, type Explanation, extractClaims } from '../../server/src/core/index.js';

const ARTICLE =
  'The port of Strandvik will hire 1,200 dockers by June. The harbour board did not approve the new ferry terminal on Monday. “We are short of pilots,” harbour master Ida Holm told the Harbour Ledger.';
const checker = createChecker([extractClaims(ARTICLE, { id: 'port' })]);

/** Why the words between the brackets were checked, or not. */
function why(marked: string): Explanation & { readonly place: string } {
  const draft = marked.replace(/[[\]]/g, '');
  const explanation = checker.explain(draft, marked.indexOf('['), { languageId: 'markdown' });
  return { ...explanation, place: draft.slice(explanation.start, explanation.end) };
}

describe('why something was checked', () => {
  it('names the words that tie a wrong figure to its source, the most telling first, and how sure that is', () => {
    const { kind, verdict, place, reasons, compared } = why(
      'The port of Strandvik will hire [12,000] dockers by June.',
    );
    expect({ kind, verdict, place }).toEqual({ kind: 'quantity', verdict: 'contradicted', place: '12,000' });
    expect(reasons[0]).toMatch(
      /^The place .* has another value: the chance .* is \d+ in 100; .* as a warning from \d+ on\.$/,
    );
    const [best] = compared;
    expect(best?.relation).toBe('differs');
    expect(best?.words.map((words) => words.draft)).toEqual(expect.arrayContaining(['Strandvik', 'hire', 'dockers']));
    const weights = best?.words.map(({ weight }) => weight) ?? [];
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(best?.judged?.chance).toBeGreaterThanOrEqual(best?.judged?.loudFrom ?? 1);
    expect(best?.signals.map(({ name }) => name)).toContain('words near the figure');
  });

  it('shows the same figure in the source, for one that is supported', () => {
    const { verdict, reasons, compared } = why('The port of Strandvik will hire [1,200] dockers by June.');
    expect(verdict).toBe('supported');
    expect(reasons[0]).toBe('A source has the same figure in a sentence that fits.');
    expect(compared[0]).toMatchObject({ relation: 'agrees', evidence: { source: 'port' } });
  });

  it('says what a statement that was turned round is laid beside', () => {
    const { kind, compared } = why('The harbour board did [approve] the new ferry terminal on Monday.');
    expect(kind).toBe('statement');
    expect(compared[0]?.evidence.quote).toContain('did not approve');
    expect(compared[0]?.words.map(({ source }) => source)).toContain('ferry');
  });

  it('explains what is ignored, too', () => {
    const { reasons } = why(
      'The port of Strandvik will hire [12,000] dockers by June. <!-- claimcheck-ignore-line -->',
    );
    expect(reasons.at(-1)).toContain('is ignored');
  });
});

describe('why something was not checked', () => {
  it('says that no source has a figure of this kind', () => {
    const { verdict, reasons } = why('The tide rose by [40 centimetres].');
    expect(verdict).toBe('unsourced');
    expect(reasons).toEqual(['No source has a figure of this kind.']);
  });

  it('shows the nearest sentence of a source, where the draft only says the like', () => {
    const { kind, reasons, compared } = why('The [harbour] board met in the new ferry terminal.');
    expect(kind).toBe('sentence');
    expect(reasons[0]).toMatch(/^No figure, date, quotation/);
    expect(compared[0]?.evidence.quote).toContain('ferry terminal');
  });

  it('says that code and the like are no running text', () => {
    expect(why('```\n[12,000] dockers\n```\n').kind).toBe('outside');
    expect(why('[').kind).toBe('outside');
  });

  it('answers a place that is none', () => {
    for (const offset of [-1, 999, Number.NaN]) expect(checker.explain('Text.', offset).kind).toBe('outside');
  });
});
