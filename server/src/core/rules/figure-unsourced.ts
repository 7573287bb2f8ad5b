import type { FigureAlignment } from '../align/alignment.js';
import type { Rule } from './rule.js';

/** No source gives the figure: a hint, since a draft may know more than the sources at hand. */
export const figureUnsourced: Rule = {
  code: 'figure-unsourced',
  severity: 'hint',
  *check({ figures, library }) {
    if (library.sources.length === 0) return;
    for (const alignment of figures) {
      if (alignment.verdict !== 'unsourced' || !needsSource(alignment)) continue;
      const { start, end } = alignment.figure.valueSpan;
      yield {
        start,
        end,
        code: 'figure-unsourced',
        severity: 'hint',
        message: 'No source here gives this figure.',
        evidence: [],
      };
    }
  },
};

/** "Today", "an hour" and ordinals are seldom taken from a source. */
function needsSource({ figure }: FigureAlignment): boolean {
  return !figure.soft && figure.class !== 'ordinal' && figure.class !== 'rate';
}
