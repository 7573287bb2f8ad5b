import type { CheckedSpan, ClaimSet, Evidence, Finding } from '../../server/src/core/index.js';
import type { CreateChecker } from '../../server/src/lsp/folder-claims.js';

/**
 * A checker for tests of the server: "12,000 troops" differs from a source's "1,200 troops" by the noun behind the
 * figure. How the real engine decides is no matter of the server.
 */
export const figureChecker: CreateChecker = (sets, { severities = {} }) => {
  const slots = sets.flatMap(slotsOf);
  return {
    check: (draft) => {
      const findings: Finding[] = [];
      const checked: CheckedSpan[] = [];
      for (const { index, groups } of draft.matchAll(FIGURE)) {
        const { figure = '', noun = '' } = groups ?? {};
        const span = { start: index, end: index + figure.length };
        const same = slots.filter((slot) => slot.noun === noun);
        const agreeing = same.find((slot) => slot.figure === figure);
        const [slot] = agreeing ? [agreeing] : same;
        const verdict = agreeing ? 'supported' : slot ? 'contradicted' : 'unsourced';
        checked.push({ ...span, kind: 'quantity', verdict, evidence: slot ? [slot.evidence] : [] });
        if (verdict === 'supported') continue;
        const code = slot ? 'number-mismatch' : 'figure-unsourced';
        const severity = severities[code] ?? (slot ? 'warning' : 'hint');
        if (severity === 'off') continue;
        const message = slot ? `The source says ${slot.figure} ${noun}.` : 'No source here gives this figure.';
        const fix = slot ? { expected: slot.figure, evidence: [slot.evidence], tiedBy: [noun] } : { evidence: [] };
        findings.push({ ...span, code, severity, message, ...fix });
      }
      return { findings, checked };
    },
    explain: (_draft, offset) => ({ start: offset, end: offset, kind: 'outside', reasons: [], compared: [] }),
  };
};

const FIGURE = /(?<figure>\d[\d,]*)\s+(?<noun>[a-z]+)/g;

interface Slot {
  readonly figure: string;
  readonly noun: string;
  readonly evidence: Evidence;
}

/** The figures of a stored text, or of the words that claims quote where there is none. */
function slotsOf(set: ClaimSet): Slot[] {
  const stored = set.sources.flatMap(({ id, content }) => (content === undefined ? [] : slotsIn(content, id, set)));
  const without = set.claims.filter(({ source }) =>
    set.sources.some(({ id, content }) => id === source && content === undefined),
  );
  return [...stored, ...without.flatMap(({ id, source, anchor }) => slotsIn(anchor.exact, source, set, id))];
}

function slotsIn(text: string, source: string, { claims }: ClaimSet, claim?: string): Slot[] {
  return [...text.matchAll(FIGURE)].map(({ index, groups }) => {
    const { figure = '', noun = '' } = groups ?? {};
    const start = text.lastIndexOf('\n', index) + 1;
    const end = text.indexOf('\n', index) < 0 ? text.length : text.indexOf('\n', index);
    const quote = text.slice(start, end);
    const named = claim ?? claims.find(({ anchor }) => quote.includes(anchor.exact))?.id ?? source;
    const place = claim === undefined ? { start, end } : {};
    const focus = { start: index - start, end: index - start + figure.length };
    return { figure, noun, evidence: { claim: named, source, quote, focus, ...place } };
  });
}
