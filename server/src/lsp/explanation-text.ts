import { excerpt } from './excerpt.js';
import type { ComparisonOverview, ExplanationOverview } from './protocol/messages.js';

const RELATIONS: Readonly<Record<ComparisonOverview['relation'], string>> = {
  agrees: 'agrees',
  differs: 'differs',
  near: 'the nearest words',
};

/** An explanation as plain text: the place and its verdict, the reasons, and each place of a source with words and scores. */
export function explanationText(explanation: Omit<ExplanationOverview, 'text'>): string {
  const { words, kind, verdict, reasons, compared } = explanation;
  const shown = words.replace(/\s+/g, ' ').trim();
  const title = shown === '' ? 'Why was this not checked?' : `“${shown}”`;
  const state = verdict === undefined ? 'not checked' : verdict === 'unsourced' ? 'without a source' : verdict;
  const heading = kind === 'outside' ? title : `${title}: ${kind}, ${state}`;
  return [[heading, ...reasons].join('\n'), ...compared.map(comparisonText)].join('\n\n');
}

function comparisonText(comparison: ComparisonOverview, at: number): string {
  const { label, relation, quote, fact, score, words, signals } = comparison;
  const start = quote.indexOf(fact);
  const parts = excerpt(quote, start < 0 ? undefined : { start, end: start + fact.length });
  const quotation = `${parts.before}${parts.fact}${parts.after}`.replace(/\s+/g, ' ');
  return [
    `${at + 1}. ${label}: ${RELATIONS[relation]}, score ${score}`,
    `   “${quotation}”`,
    ...(words.length === 0 ? [] : [`   Words in common: ${words.map(wordText).join(', ')}`]),
    ...(signals.length === 0
      ? []
      : [`   The score: ${signals.map(({ name, adds }) => `${name} ${signed(adds)}`).join(', ')}`]),
  ].join('\n');
}

/** "troops (5.2)", or both forms where they differ. */
function wordText({ draft, source, weight }: ComparisonOverview['words'][number]): string {
  const forms = draft.toLowerCase() === source.toLowerCase() ? draft : `${draft} = ${source}`;
  return `${forms} (${weight})`;
}

function signed(value: number): string {
  return value < 0 ? `−${-value}` : `+${value}`;
}
