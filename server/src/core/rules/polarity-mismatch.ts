import type { Alignment, StanceAlignment } from '../align/alignment.js';
import type { Quotation } from '../mentions/speech.js';
import type { Span } from '../types.js';
import { clauseAround } from './clause-around.js';
import type { Rule } from './rule.js';
import { sourceLabel } from './source-label.js';
import { wordFinding } from './word-finding.js';

const NOT_TURNED: ReadonlySet<StanceAlignment['turn']> = new Set([
  'name-unknown',
  'name-moved',
  'certainty-raised',
  'condition-dropped',
]);

/** The draft says the opposite: a negation came or went, a condition was turned, a word stands for its opposite. */
export const polarityMismatch: Rule = {
  code: 'polarity-mismatch',
  severity: 'warning',
  *check(alignment) {
    const { stances, draft, library } = alignment;
    const told = [...sourcedQuotations(alignment), ...wrongFigures(alignment)];
    for (const { start, end, at, turn } of stances.filter(
      (stance) => isTurnedRound(stance) && !isInside(stance, told),
    )) {
      const said = turn === 'negation-added' || turn === 'negation-dropped' ? 'says the opposite' : 'says otherwise';
      const message = `The source ${said}: “${clauseAround(at)}”${sourceLabel(at.source, library)}.`;
      yield wordFinding({
        code: 'polarity-mismatch',
        severity: 'warning',
        message,
        wrong: { start, end },
        expected: undefined,
        at,
        draft,
      });
    }
  },
};

/** Words of a quotation that a source has are compared one by one: see quote-altered. */
function sourcedQuotations({ quotations }: Alignment): Quotation[] {
  return quotations.filter(({ verdict }) => verdict !== 'unsourced').map(({ quotation }) => quotation);
}

/** "Fewer than 350" is told of as a figure: see comparator-mismatch. */
function wrongFigures({ figures }: Alignment): Span[] {
  return figures.filter(({ verdict }) => verdict === 'contradicted').map(({ figure }) => figure);
}

function isInside({ start, end }: Span, told: readonly Span[]): boolean {
  return told.some((span) => span.start <= start && end <= span.end);
}

/** Another name, or less doubt, turns nothing round: see subject-mismatch, certainty-raised and condition-dropped. */
function isTurnedRound({ turn }: StanceAlignment): boolean {
  return !NOT_TURNED.has(turn);
}
