import type { Alignment, AttributionAlignment, QuotationAlignment } from './alignment.js';
import {
  type AlignedAttributions,
  alignAttributions,
  supportedWords,
  withoutSharedWords,
} from './attributions/align-attributions.js';
import { alignNames } from './attributions/align-names.js';
import { alignRoles } from './attributions/align-roles.js';
import { alignChangedNames } from './attributions/changed-names.js';
import { alignCoinedNames } from './attributions/coined-names.js';
import { droppedAttributions } from './attributions/dropped-attributions.js';
import type { PlacesOf } from './attributions/same-words.js';
import { alignFigures } from './figures/align-figures.js';
import type { Judgements } from './figures/judgements.js';
import { type RepeatedFact, type StatedFigure, statedFigures } from './figures/repeated-facts.js';
import type { LibraryIndex } from './library-index.js';
import type { Passage } from './passage.js';
import { alignQuotations } from './quotations/align-quotations.js';
import { alignStances } from './stance/align-stances.js';

/** What is found of a passage before the other passages are known, and what it adds to what is known of the draft. */
export interface AlignedWords {
  readonly quotations: readonly QuotationAlignment[];
  readonly attributions: AlignedAttributions;
  /** The quoted words that it gives the source's own speaker. */
  readonly supportedWords: readonly string[];
  readonly stated: readonly StatedFigure[];
}

/** What the other passages have to say about one. */
export interface SaidElsewhere {
  /** Whether the draft gives these quoted words the source's own speaker somewhere. */
  isSupported(words: string): boolean;
  readonly repeated: readonly RepeatedFact[];
}

/** Lays a passage's quotations and speakers against the library. */
export function alignWords(passage: Passage, index: LibraryIndex): AlignedWords {
  const quotations = alignQuotations(passage, index);
  const attributions = alignAttributions(passage, index, placesIn(quotations));
  return {
    quotations,
    attributions,
    supportedWords: supportedWords(attributions.attributions, passage.text),
    stated: statedFigures(passage),
  };
}

/** Lays all of a passage against the library: every figure, quotation, attribution and office gets its verdict. */
export function alignPassage(
  passage: Passage,
  index: LibraryIndex,
  { quotations, attributions: aligned }: AlignedWords,
  { isSupported, repeated }: SaidElsewhere,
  judgements: Judgements,
): Alignment {
  const figures = alignFigures(passage, index, judgements);
  const attributions: readonly AttributionAlignment[] = withoutSharedWords(
    aligned.attributions,
    passage.text,
    isSupported,
  );
  return {
    draft: passage,
    library: index.library,
    figures,
    quotations,
    attributions,
    outlets: aligned.outlets,
    dropped: droppedAttributions(passage, index),
    stances: alignStances(passage, index, figures),
    names: [
      ...alignNames(passage, index),
      ...alignCoinedNames(passage, index.coinedNames),
      ...alignChangedNames(passage, index),
    ],
    roles: alignRoles(passage, index.holders, attributions),
    repeated,
  };
}

function placesIn(quotations: readonly QuotationAlignment[]): PlacesOf {
  const places = new Map(quotations.map(({ quotation, places }) => [quotation, places]));
  return (quotation) => places.get(quotation) ?? [];
}
