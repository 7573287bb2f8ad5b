import { overlap } from '../text/overlap.js';
import { clauseAround } from './clause-around.js';
import { nameAt, otherNames } from './other-names.js';
import type { Rule } from './rule.js';
import { sourceLabel } from './source-label.js';
import { wordFinding } from './word-finding.js';

/** The source spells this person's name otherwise, or has another name in a statement that is nearly its own. */
export const nameMismatch: Rule = {
  code: 'name-mismatch',
  severity: 'warning',
  *check(alignment) {
    const { names, draft, library, attributions, outlets, roles } = alignment;
    const told = [...attributions, ...outlets, ...roles].flatMap(({ wrong }) => wrong ?? []);
    for (const { wrong, isMisspelt, expected, rightName, at } of names) {
      if (!isMisspelt && told.some((span) => overlap(span, wrong))) continue;
      const verb = isMisspelt ? 'spells' : 'has';
      const message = `The source ${verb} the name ${rightName}${sourceLabel(at.source, library)}.`;
      yield wordFinding({ code: 'name-mismatch', severity: 'warning', message, wrong, expected, at, draft });
    }
    const unknown = otherNames(alignment).filter(
      ({ turn, isNearVerbatim }) => turn === 'name-unknown' && isNearVerbatim,
    );
    for (const { start, end, at } of unknown) {
      const expected = nameAt(at);
      const message = `The source has ${expected} in this statement: “${clauseAround(at)}”${sourceLabel(at.source, library)}.`;
      yield wordFinding({
        code: 'name-mismatch',
        severity: 'warning',
        message,
        wrong: { start, end },
        expected,
        at,
        draft,
      });
    }
  },
};
