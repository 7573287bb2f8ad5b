import type { Alignment, StanceAlignment } from '../align/alignment.js';
import type { Quotation } from '../mentions/speech.js';
import { statementAt } from '../mentions/statement-at.js';
import type { Span } from '../types.js';
import type { Rule } from './rule.js';
import { sourceLabel } from './source-label.js';
import { wordFinding } from './word-finding.js';

/** The draft says the opposite: a negation came or went, a condition was turned, a word stands for its opposite. */
export const polarityMismatch: Rule = {
  code: 'polarity-mismatch',
  severity: 'warning',
  *check(alignment) {
    const { stances, draft, library } = alignment;
    const told = [...sourcedQuotations(alignment), ...wrongFigures(alignment)];
    for (const { start, end, at, turn } of stances.filter((stance) => !isInside(stance, told))) {
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

const WORDS_BEFORE = 4;
const WORDS_BEHIND = 5;

/** The source's words with a few on both sides, inside their sentence. */
function clauseAround({ source: { reading }, start, end }: StanceAlignment['at']): string {
  const sentence = statementAt(reading.statements, { start, end });
  const words = sentence?.tokens.filter(({ isWord, hasDigit }) => isWord || hasDigit) ?? [];
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  const from = words[Math.max(0, first - WORDS_BEFORE)]?.start ?? start;
  const to = words[Math.min(words.length - 1, last + WORDS_BEHIND)]?.end ?? end;
  return reading.text.slice(from, to).replace(/["“”]/g, '').replace(/\s+/g, ' ');
}
