import type { CheckedKind, Counts, DraftStatus } from './draft-status.js';
import type { Translate } from './translate.js';
import { countsInWords } from './verdict-words.js';

/** What the status item shows: `✓ 14  ✗ 2  ? 3`, or what there is to check against while a draft says nothing yet. */
export function statusText(status: DraftStatus, t: Translate): string {
  if (status.isIgnored) return t('Not checked');
  if (status.noClaims) return t('No sources here: add one');
  if (total(status) === 0) return against(status, t);
  return `✓ ${status.supported}  ✗ ${status.contradicted}  ? ${status.unsourced}`;
}

/** The same in words, for the tooltip and for screen readers. */
export function statusInWords(status: DraftStatus, t: Translate): string {
  if (status.isIgnored) return t('The folder’s .claimcheckignore leaves this file out.');
  if (status.noClaims)
    return t('Claimcheck compares a draft with the articles in the folder’s “sources”. There are none yet.');
  const kinds = Object.entries(kindWords(t)).flatMap(([kind, word]) => kindLine(status, kind, word, t));
  return [
    t('{0}; checked in {1} ms', countsInWords(status, t), Math.round(status.milliseconds)),
    ...kinds,
    ...ignored(status, t),
    t('Against {0}', against(status, t)),
    ...status.problems.map(({ message }) => t('Not used: {0}', message)),
  ].join('\n');
}

function kindWords(t: Translate): Readonly<Record<CheckedKind, string>> {
  return {
    quantity: t('Figures'),
    date: t('Dates'),
    quotation: t('Quotations'),
    attribution: t('Attributions'),
    name: t('Names'),
    statement: t('Statements'),
  };
}

function kindLine({ byKind }: DraftStatus, kind: string, word: string, t: Translate): string[] {
  const counts = new Map<string, Counts>(Object.entries(byKind)).get(kind);
  return counts && total(counts) > 0 ? [`${word}: ${countsInWords(counts, t)}`] : [];
}

function ignored(status: DraftStatus, t: Translate): string[] {
  if (status.ignored === 0) return [];
  return [status.ignored === 1 ? t('1 finding ignored') : t('{0} findings ignored', status.ignored)];
}

function against({ sources, claims }: DraftStatus, t: Translate): string {
  const articles = sources === 1 ? t('1 source') : t('{0} sources', sources);
  return `${articles}, ${claims === 1 ? t('1 claim') : t('{0} claims', claims)}`;
}

function total({ supported, contradicted, unsourced }: Counts): number {
  return supported + contradicted + unsourced;
}
