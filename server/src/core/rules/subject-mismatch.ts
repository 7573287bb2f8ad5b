import { clauseAround } from './clause-around.js';
import { nameAt, otherNames } from './other-names.js';
import type { Rule } from './rule.js';
import { sourceLabel } from './source-label.js';
import { wordFinding } from './word-finding.js';

/**
 * The source says this of somebody else. A warning where the statement is otherwise nearly the source's own, and quiet where
 * it is only like one of the source: two such may well be about two people.
 */
export const subjectMismatch: Rule = {
  code: 'subject-mismatch',
  severity: 'warning',
  *check(alignment) {
    const { draft, library } = alignment;
    for (const { start, end, at, turn, isNearVerbatim } of otherNames(alignment)) {
      if (isNearVerbatim && turn === 'name-unknown') continue;
      const name = nameAt(at);
      const says = isNearVerbatim ? `says this of ${name}` : `has ${name} in a statement like this`;
      yield wordFinding({
        code: 'subject-mismatch',
        severity: isNearVerbatim ? 'warning' : 'information',
        message: `The source ${says}: “${clauseAround(at)}”${sourceLabel(at.source, library)}.`,
        wrong: { start, end },
        expected: isNearVerbatim ? name : undefined,
        at,
        draft,
      });
    }
  },
};
