import type { Counts } from './draft-status.js';
import type { Verdict } from './protocol.js';
import type { Translate } from './translate.js';

/** "contradicted", as it stands behind a place. */
export function verdictWord(verdict: Verdict, t: Translate): string {
  if (verdict === 'contradicted') return t('contradicted');
  return verdict === 'unsourced' ? t('without a source') : t('supported');
}

/** "14 supported, 2 contradicted, 3 without a source" */
export function countsInWords({ supported, contradicted, unsourced }: Counts, t: Translate): string {
  return t('{0} supported, {1} contradicted, {2} without a source', supported, contradicted, unsourced);
}
