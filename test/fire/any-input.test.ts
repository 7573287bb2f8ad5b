import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker, extractClaims, parseClaims, type Report } from '../../server/src/core/index.js';
import { UNITS } from './units.js';

const ARTICLE =
  'The harbour board hired 340 dockers in March, chief executive Ana Ruiz said. “We could not wait,” she said.';
const checker = createChecker([extractClaims(ARTICLE, { id: 'harbour', published: '2025-03-04' })]);
const LANGUAGES = ['markdown', 'plaintext', 'mdx', 'html', 'latex', 'asciidoc', 'restructuredtext', 'org', 'typst'];
const SENTENCES = ['The board hired 430 dockers in March.', '“We could not wait long,” Ruiz said.', 'Nobody came.'];

const piece = fc.oneof(
  fc.constantFrom(...Object.values(UNITS)),
  fc.constantFrom(...SENTENCES, '\n', '\n\n', '# ', '- ', '> '),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const draft = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('any draft', () => {
  for (const languageId of LANGUAGES)
    it(`in ${languageId} is checked, with every span inside it and in order`, { timeout: 60_000 }, () => {
      const inside = (text: string): void => {
        const { findings, checked } = checker.check(text, { languageId });
        for (const spans of [findings, checked]) {
          expect(spans.filter(({ start, end }) => !(0 <= start && start <= end && end <= text.length))).toEqual([]);
          expect(spans.map(({ start }) => start)).toEqual(spans.map(({ start }) => start).sort((a, b) => a - b));
        }
      };
      fc.assert(fc.property(draft, inside), { numRuns: 60 });
    });

  it('is found the same with any line ends', { timeout: 60_000 }, () => {
    const line = fc.oneof(fc.constantFrom(...SENTENCES, '', '# Harbour', '- one', '> two'), fc.string());
    const clean = (words: string): string => words.replace(/[\r\n]/g, ' ');
    const sameEverywhere = (lines: readonly string[]): void => {
      const found = (end: string) => inLines(checker.check(lines.map(clean).join(end)), end);
      expect(found('\r\n')).toEqual(found('\n'));
      expect(found('\r')).toEqual(found('\n'));
    };
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), sameEverywhere), { numRuns: 100 });
  });

  it('is found the same each time', () => {
    const same = (text: string): void => {
      expect(checker.check(text)).toEqual(checker.check(text));
    };
    fc.assert(fc.property(draft, same), { numRuns: 30 });
  });

  /** What was found, without offsets, which differ with the length of a line's end. */
  function inLines({ findings, checked }: Report, end: string) {
    const told = findings.map(({ code, message, expected }) => [code, message.replaceAll(end, '\n'), expected]);
    return { told, verdicts: checked.map(({ kind, verdict }) => [kind, verdict]) };
  }
});

describe('any claims', () => {
  it('of any shape leave a checker that checks', { timeout: 60_000 }, () => {
    const anchor = fc.record({ exact: fc.string() }, { requiredKeys: [] });
    const claim = fc.record({ id: fc.string(), source: fc.constantFrom('a', 'b'), anchor }, { requiredKeys: [] });
    const source = fc.record({ id: fc.constantFrom('a', 'b'), content: fc.string() }, { requiredKeys: [] });
    const file = fc.record({ version: fc.constant(1), sources: fc.array(source), claims: fc.array(claim) });
    const checks = (data: unknown): void => {
      const { claims } = parseClaims(JSON.stringify(data));
      expect(createChecker([claims]).check(SENTENCES.join(' ')).checked.length).toBeGreaterThan(0);
    };
    fc.assert(fc.property(fc.oneof(file, fc.anything()), checks), { numRuns: 150 });
  });

  it('of any article are claims that stand in it', { timeout: 60_000 }, () => {
    const stands = (text: string): void => {
      for (const { anchor } of extractClaims(text, { id: 'a' }).claims)
        expect(text.slice(anchor.start, anchor.end).length).toBeGreaterThan(0);
    };
    fc.assert(fc.property(draft, stands), { numRuns: 100 });
  });
});
