import { clauseAround } from './clause-around.js';
import type { Rule } from './rule.js';
import { sourceLabel } from './source-label.js';
import { wordFinding } from './word-finding.js';

/** A quiet rule for statements that drop what the source says with reserve: "The source `reserve`: “…”." */
export function surerThanSource(code: 'certainty-raised' | 'condition-dropped', reserve: string): Rule {
  const severity = 'information';
  return {
    code,
    severity,
    *check({ stances, draft, library }) {
      for (const { start, end, at } of stances.filter(({ turn }) => turn === code)) {
        const message = `The source ${reserve}: “${clauseAround(at)}”${sourceLabel(at.source, library)}.`;
        yield wordFinding({ code, severity, message, wrong: { start, end }, expected: undefined, at, draft });
      }
    },
  };
}
