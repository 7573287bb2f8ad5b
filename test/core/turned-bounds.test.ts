import { describe, expect, test } from 'vitest';
import { createChecker, extractClaims } from '../../server/src/core/index.js';

/** Statements with one bounded figure each; the bound stands between bars. */
const STATEMENTS = [
  'The new tram depot at Norrby cost |more than| 48 million euros, the council said on Friday.',
  '|At least| 35 shops along the quay will have to close while the line is laid.',
  'Drivers will be paid |up to| 2,900 euros a month during the trial.',
  'The bridge over the Varn carries |fewer than| 900 lorries a day.',
  'Its steel is |less than| 12 millimetres thick in places, according to the inspectors.',
  'Roughly a quarter of the sleepers are |over| 60 years old.',
  '|No more than| 150 passengers may board each carriage.',
  'The contractor has |at most| 18 months to finish the work.',
  'A fine of |no less than| 75,000 euros awaits those who dump gravel in the lake.',
  'The storm left |as many as| 4,300 households without power.',
  'Ticket sales brought in |just under| 6.5 million euros last year.',
  'Unemployment in the valley has stayed |below| 4.2 percent since the mine reopened.',
  'The hospital treated |more than| 230 patients with smoke poisoning.',
  'Ice on the lake was |well over| 40 centimetres thick in February.',
  'Each household must pay |a minimum of| 85 euros for the new drains.',
  'The ferry has room for |a maximum of| 96 cars.',
  'Wind gusts |exceeding| 130 kilometres an hour were measured at the lighthouse.',
  'The school has |under| 400 pupils for the first time since 1951.',
  'Volunteers planted |upwards of| 7,000 trees along the canal.',
  'The museum drew |nearly| 52,000 visitors, and |more than| 19,000 of them were children.',
];

const ARTICLE = STATEMENTS.join(' ').replaceAll('|', '');
const UPWARDS = ['more than', 'over', 'at least', 'no fewer than', 'upwards of'];
const DOWNWARDS = ['fewer than', 'under', 'at most', 'no more than', 'less than'];
const UP = /^(?:more than|at least|over|no less than|well over|a minimum of|exceeding|upwards of)$/i;
const NEITHER = 'nearly';

const checker = createChecker([extractClaims(ARTICLE, { id: 'article', published: '2025-03-14' })]);

/** The statement with each of its bounds in turn replaced by every bound of one direction, the source's or the other. */
function variants(statement: string, isTurned: boolean): { draft: string; place: number }[] {
  return [...statement.matchAll(/\|([^|]+)\|/g)].flatMap(({ 0: marked, 1: bound = '', index }) => {
    if (bound === NEITHER) return [];
    const others = UP.test(bound) === isTurned ? DOWNWARDS : UPWARDS;
    const before = statement.slice(0, index).replaceAll('|', '');
    const after = statement.slice(index + marked.length).replaceAll('|', '');
    return others.map((other) => {
      const words = before === '' ? other.charAt(0).toUpperCase() + other.slice(1) : other;
      return { draft: before + words + after, place: before.length };
    });
  });
}

function isFlagged({ draft, place }: { draft: string; place: number }): boolean {
  const { findings } = checker.check(draft);
  return findings.some(({ severity, start, end }) => severity === 'warning' && start <= place + 30 && place <= end);
}

describe('a bound', () => {
  const turned = STATEMENTS.flatMap((statement) => variants(statement, true));
  const kept = STATEMENTS.flatMap((statement) => variants(statement, false));

  test('that is turned over is found, nine times out of ten at least', () => {
    const missed = turned.filter((variant) => !isFlagged(variant)).map(({ draft }) => draft);
    expect(turned.length).toBe(100);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(turned.length / 10);
  });

  test('in another word for the same is never told to be turned', () => {
    const codes = kept.flatMap(({ draft }) =>
      checker
        .check(draft)
        .findings.flatMap(({ code, severity }) => (severity === 'warning' ? [`${code}: ${draft}`] : [])),
    );
    expect(codes).toEqual([]);
  });
});
