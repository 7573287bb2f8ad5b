import type { QuotationEdit } from '../align/alignment.js';
import type { Rule } from './rule.js';
import { sourceLabel } from './source-label.js';
import { wordFinding } from './word-finding.js';

/** The source has these words between quotation marks, or nearly: one was changed, dropped or added. */
export const quoteAltered: Rule = {
  code: 'quote-altered',
  severity: 'warning',
  *check({ quotations, draft, library }) {
    for (const { edits } of quotations) {
      for (const { start, end, expected, at, isLoud } of edits) {
        const message = `The source's words are “${wordsAt(at)}”${sourceLabel(at.source, library)}.`;
        yield wordFinding({
          code: 'quote-altered',
          severity: isLoud ? 'warning' : 'information',
          message,
          wrong: { start, end },
          expected,
          at,
          draft,
        });
      }
    }
  },
};

function wordsAt({ source, start, end }: QuotationEdit['at']): string {
  return source.reading.text.slice(start, end).replace(/["“”]/g, '').replace(/\s+/g, ' ');
}
