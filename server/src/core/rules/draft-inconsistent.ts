import { findWrongTotals, type WrongTotal } from '../align/figures/parts-of-total.js';
import type { RepeatedFact } from '../align/figures/repeated-facts.js';
import type { Figure } from '../mentions/figure.js';
import type { Finding } from '../types.js';
import type { Rule } from './rule.js';

/** The draft gives one fact two values, or a total that its parts do not make. No source is asked. */
export const draftInconsistent: Rule = {
  code: 'draft-inconsistent',
  severity: 'information',
  *check({ draft, repeated }) {
    for (const { first, again } of repeated) yield finding(again.figure.figure, otherValue(first));
    for (const wrong of findWrongTotals(draft)) yield finding(wrong.total, otherSum(wrong, draft.text));
  },
};

function finding({ valueSpan }: Figure, message: string): Finding {
  const { start, end } = valueSpan;
  return { start, end, code: 'draft-inconsistent', severity: 'information', message, evidence: [] };
}

function otherValue({ words, figure: { figure } }: RepeatedFact['first']): string {
  return `Earlier the draft says ${words}${figure.nounWord === undefined ? '' : ` ${figure.nounWord}`}.`;
}

function otherSum({ parts, sum }: WrongTotal, text: string): string {
  const values = parts.map(({ valueSpan }) => text.slice(valueSpan.start, valueSpan.end));
  const sentence = `${values.slice(0, -1).join(', ')} and ${values.at(-1)} make ${sum}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
