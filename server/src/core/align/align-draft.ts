import type { Reading } from '../mentions/reading.js';
import type { Alignment, QuotationAlignment } from './alignment.js';
import { alignAttributions } from './attributions/align-attributions.js';
import { alignNames } from './attributions/align-names.js';
import { alignRoles } from './attributions/align-roles.js';
import { alignChangedNames } from './attributions/changed-names.js';
import { alignCoinedNames } from './attributions/coined-names.js';
import { droppedAttributions } from './attributions/dropped-attributions.js';
import type { PlacesOf } from './attributions/same-words.js';
import { alignFigures } from './figures/align-figures.js';
import type { LibraryIndex } from './library-index.js';
import { alignQuotations } from './quotations/align-quotations.js';
import { alignStances } from './stance/align-stances.js';

/** Lays a draft against the library: every figure, quotation, attribution and office gets its verdict. */
export function alignDraft(draft: Reading, index: LibraryIndex): Alignment {
  const figures = alignFigures(draft, index);
  const quotations = alignQuotations(draft, index);
  const attributions = alignAttributions(draft, index, placesIn(quotations));
  return {
    draft,
    library: index.library,
    figures,
    quotations,
    ...attributions,
    dropped: droppedAttributions(draft, index),
    stances: alignStances(draft, index, figures),
    names: [
      ...alignNames(draft, index),
      ...alignCoinedNames(draft, index.coinedNames),
      ...alignChangedNames(draft, index),
    ],
    roles: alignRoles(draft, index.holders, attributions.attributions),
  };
}

function placesIn(quotations: readonly QuotationAlignment[]): PlacesOf {
  const places = new Map(quotations.map(({ quotation, places }) => [quotation, places]));
  return (quotation) => places.get(quotation) ?? [];
}
