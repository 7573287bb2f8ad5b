import type { Verdict } from '../core/index.js';
import { checkedPlaces } from '../core/tools.js';
import type { CheckRun } from './check-run.js';

const COUNTED: readonly (readonly [Verdict, string])[] = [
  ['contradicted', 'contradicted'],
  ['unsourced', 'without a source'],
  ['supported', 'supported'],
];

/** "2 contradicted, 1 without a source, 14 supported in 1 draft against 3 sources (12 ms)". */
export function summaryOf({ drafts, sources, milliseconds }: CheckRun): string {
  const against = `${plural(drafts.length, 'draft')} against ${plural(sources.length, 'source')}`;
  return `${summaryCounts(drafts)} in ${against} (${Math.round(milliseconds)} ms)`;
}

/** "2 contradicted, 1 without a source, 14 supported" */
export function summaryCounts(drafts: CheckRun['drafts']): string {
  const verdicts = drafts.flatMap(({ report }) => checkedPlaces(report).map(({ verdict }) => verdict));
  const counts = COUNTED.map(([verdict, words]) => ({
    words,
    count: verdicts.filter((each) => each === verdict).length,
  }));
  const told = counts.filter(({ count }) => count > 0).map(({ words, count }) => `${count} ${words}`);
  const reports = drafts.map(({ report }) => report);
  const ignored = reports.reduce((sum, report) => sum + (report.ignored?.length ?? 0), 0);
  const useless = reports.reduce((sum, report) => sum + (report.unusedIgnores?.length ?? 0), 0);
  if (ignored > 0) told.push(`${ignored} ignored`);
  if (useless > 0) told.push(`${plural(useless, 'ignore')} ${useless === 1 ? 'hides' : 'hide'} nothing`);
  return told.length > 0 ? told.join(', ') : 'Nothing to check';
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
