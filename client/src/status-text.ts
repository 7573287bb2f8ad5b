import type { CheckedKind, Counts, DraftStatus } from './draft-status.js';

const KIND_WORDS: Readonly<Record<CheckedKind, string>> = {
  quantity: 'Figures',
  date: 'Dates',
  quotation: 'Quotations',
  attribution: 'Attributions',
  name: 'Names',
  statement: 'Statements',
};

/** What the status item shows: `✓ 14  ✗ 2  ? 3`, or what there is to check against while a draft says nothing yet. */
export function statusText(status: DraftStatus): string {
  if (status.isIgnored) return 'Not checked';
  if (status.noClaims) return 'No sources here: add one';
  if (total(status) === 0) return against(status);
  return `✓ ${status.supported}  ✗ ${status.contradicted}  ? ${status.unsourced}`;
}

/** The same in words, for the tooltip and for screen readers. */
export function statusInWords(status: DraftStatus): string {
  if (status.isIgnored) return 'The folder’s .claimcheckignore leaves this file out.';
  if (status.noClaims)
    return 'Claimcheck compares a draft with the articles in the folder’s “sources”. There are none yet.';
  const kinds = Object.entries(KIND_WORDS).flatMap(([kind, word]) => kindLine(status, kind, word));
  return [
    `${inWords(status)}; checked in ${Math.round(status.milliseconds)} ms`,
    ...kinds,
    ...(status.ignored > 0 ? [`${counted(status.ignored, 'finding')} ignored`] : []),
    `Against ${against(status)}`,
    ...status.problems.map(({ message }) => `Not used: ${message}`),
  ].join('\n');
}

function kindLine({ byKind }: DraftStatus, kind: string, word: string): string[] {
  const counts = new Map<string, Counts>(Object.entries(byKind)).get(kind);
  return counts && total(counts) > 0 ? [`${word}: ${inWords(counts)}`] : [];
}

function inWords({ supported, contradicted, unsourced }: Counts): string {
  return `${supported} supported, ${contradicted} contradicted, ${unsourced} without a source`;
}

function against({ sources, claims }: DraftStatus): string {
  return `${counted(sources, 'source')}, ${counted(claims, 'claim')}`;
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function total({ supported, contradicted, unsourced }: Counts): number {
  return supported + contradicted + unsourced;
}
