import type { Rule } from './rule.js';

/** No source has the quotation: a hint, since a draft may rest on more than the sources at hand. */
export const quoteUnsourced: Rule = {
  code: 'quote-unsourced',
  severity: 'hint',
  *check({ quotations, library, draft }) {
    if (library.sources.length === 0) return;
    const attributed = new Set(draft.speech.attributions.flatMap(({ parts, source }) => (source ? parts : [])));
    for (const { quotation, verdict } of quotations) {
      const { start, end } = quotation.inner;
      if (verdict !== 'unsourced' || !attributed.has(quotation)) continue;
      if (draft.text.slice(start, end).split(/\s+/).length < FEWEST_WORDS) continue;
      yield {
        start,
        end,
        code: 'quote-unsourced',
        severity: 'hint',
        message: 'No source here has this quotation.',
        evidence: [],
      };
    }
  },
};

const FEWEST_WORDS = 4;
