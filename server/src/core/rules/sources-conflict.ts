import type { SourceReading } from '../claims/library.js';
import type { Rule } from './rule.js';
import { sourceWords } from './source-words.js';

/** Two sources give one fact two values. Both are shown, and the writer decides. */
export const sourcesConflict: Rule = {
  code: 'sources-conflict',
  severity: 'information',
  *check({ figures }) {
    for (const { figure, slot, conflict, tiedBy } of figures) {
      if (!slot || !conflict) continue;
      const { start, end } = figure.valueSpan;
      const [ours, theirs] = [slot, conflict].map((each) => `${nameOf(each.source)} says ${sourceWords(each)}`);
      yield {
        start,
        end,
        code: 'sources-conflict',
        severity: 'information',
        message: `Two sources differ: ${ours}, ${theirs}.`,
        evidence: [slot.source.evidenceOf(slot.figure), conflict.source.evidenceOf(conflict.figure)],
        tiedBy,
      };
    }
  },
};

function nameOf({ source }: SourceReading): string {
  return source['container-title'] ?? source.title ?? source.id;
}
