import type { Alignment, FigureAlignment, FigureDifference } from '../align/alignment.js';
import type { Finding, FindingCode } from '../types.js';
import { sourceLabel } from './source-label.js';
import { sourceWords } from './source-words.js';

const QUIET_MESSAGE = 'The source has another figure here';

/** A finding for every figure that contradicts its claim in one of these ways. Near misses are information, with no fix. */
export function* figureFindings(
  { figures, draft, library }: Alignment,
  code: FindingCode,
  differences: readonly FigureDifference[],
  messageFor: (alignment: FigureAlignment, words: string) => string,
): Generator<Finding> {
  for (const alignment of figures) {
    const { slot, difference, isLoud, fix, figure, tiedBy } = alignment;
    if (!slot || !difference || !differences.includes(difference)) continue;
    const words = sourceWords(slot);
    const message = isLoud ? messageFor(alignment, words) : `${QUIET_MESSAGE}: ${words}`;
    const span = fix ?? figure.valueSpan;
    yield {
      start: span.start,
      end: span.end,
      code,
      severity: isLoud ? 'warning' : 'information',
      message: `${message}${sourceLabel(slot.source, library)}.`,
      ...(isLoud && fix && fix.expected !== draft.text.slice(fix.start, fix.end) ? { expected: fix.expected } : {}),
      evidence: [slot.source.evidenceOf(slot.figure)],
      tiedBy,
    };
  }
}
