import type { Reading } from '../mentions/reading.js';
import { alignAttributions } from './align-attributions.js';
import { alignFigures } from './align-figures.js';
import { alignNames } from './align-names.js';
import { alignQuotations } from './align-quotations.js';
import { alignRoles } from './align-roles.js';
import type { Alignment, QuotationAlignment } from './alignment.js';
import { droppedAttributions } from './dropped-attributions.js';
import type { LibraryIndex } from './library-index.js';
import type { PlacesOf } from './same-words.js';
import { alignStances } from './stance/align-stances.js';

/** Lays a draft against the library: every figure, quotation, attribution and office gets its verdict. */
export function alignDraft(draft: Reading, index: LibraryIndex): Alignment {
  const figures = alignFigures(draft, index.slots);
  const quotations = alignQuotations(draft, index);
  const attributions = alignAttributions(draft, index, placesIn(quotations));
  return {
    draft,
    library: index.library,
    figures,
    quotations,
    ...attributions,
    dropped: droppedAttributions(draft, index),
    stances: alignStances(draft, index.stances, figures),
    names: alignNames(draft, index),
    roles: alignRoles(draft, index.holders, attributions.attributions),
  };
}

function placesIn(quotations: readonly QuotationAlignment[]): PlacesOf {
  const places = new Map(quotations.map(({ quotation, places }) => [quotation, places]));
  return (quotation) => places.get(quotation) ?? [];
}
