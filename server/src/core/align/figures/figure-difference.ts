import type { Figure } from '../../mentions/figure.js';
import type { FigureDifference } from '../alignment.js';
import { boundOf } from './bounds.js';
import { writtenValue } from './figure-kind.js';
import { isNear } from './rounding.js';

const THOUSAND = 1000;

/** In what a figure that differs from its slot differs. */
export function differenceOf(draft: Figure, source: Figure): FigureDifference {
  if (draft.class === 'date' || draft.class === 'time') return 'date';
  if (draft.class === 'quarter' && draft.value === source.value) return 'date';
  if (isNear(draft.value, source.value) && boundOf(draft) * boundOf(source) < 0) return 'comparator';
  return isOtherUnit(draft, source) || isOtherScale(draft, source) ? 'unit' : 'value';
}

function isOtherUnit(draft: Figure, source: Figure): boolean {
  const isOther = draft.unit !== source.unit || draft.class !== source.class;
  return isOther && isNear(writtenValue(draft), writtenValue(source));
}

/** "Billion" for "million": written scales that lie whole thousands apart. */
function isOtherScale(draft: Figure, source: Figure): boolean {
  if (!draft.scaled || !source.scaled || draft.unit !== source.unit) return false;
  const thousands = Math.log(draft.value / source.value) / Math.log(THOUSAND);
  return Math.abs(thousands) > 0.5 && isNear(thousands, Math.round(thousands));
}
