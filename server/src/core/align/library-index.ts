import type { ClaimLibrary, SourceReading } from '../claims/library.js';
import { type AttributionIndex, indexAttributions } from './attributions/attribution-index.js';
import { type KnownSpeakers, knownSpeakers } from './attributions/known-speakers.js';
import { indexNames, type NameIndex } from './attributions/name-index.js';
import { indexOfficeHolders, type OfficeHolders } from './attributions/office-holders.js';
import { FigureMemory } from './figures/figure-memory.js';
import { indexSlots, type SlotIndex } from './figures/slot-index.js';
import { lookUpSlots, type SlotLookUp } from './figures/slot-look-up.js';
import type { QuotationMemory } from './quotations/align-quotations.js';
import { indexQuotable, type SearchedWords } from './quotations/quotation-search.js';
import { RecentMemory } from './recent-memory.js';
import { WordsMemory } from './sentence-memory.js';
import { indexSources, type SourceSearch } from './source-search.js';
import type { StanceMemory } from './stance/align-stances.js';
import { indexStances, type StanceIndex, type StemsOfSources, stemsOf } from './stance/stance-index.js';

const MOST_QUOTATIONS = 2000;

/** A library made ready for alignment. Costs time once; every draft uses it. */
export interface LibraryIndex {
  readonly library: ClaimLibrary;
  readonly sources: readonly SourceReading[];
  readonly slots: readonly SlotIndex[];
  readonly slotLookUp: SlotLookUp;
  readonly words: SearchedWords;
  readonly stances: readonly StanceIndex[];
  /** The stems of all sources' sentences. */
  readonly stems: StemsOfSources;
  readonly attributions: readonly AttributionIndex[];
  readonly speakers: KnownSpeakers;
  readonly holders: OfficeHolders;
  readonly names: NameIndex;
  readonly search: SourceSearch;
  readonly memory: DraftMemory;
}

/** What earlier checks have found, for the sentences that a draft still has. It changes no result. */
export interface DraftMemory {
  readonly figures: FigureMemory;
  readonly stances: StanceMemory;
  readonly quotations: QuotationMemory;
}

export function indexLibrary(library: ClaimLibrary): LibraryIndex {
  const { sources } = library;
  const slots = sources.map(indexSlots);
  const stances = sources.map(indexStances);
  return {
    library,
    sources,
    slots,
    slotLookUp: lookUpSlots(slots),
    words: indexQuotable(sources),
    stances,
    stems: stemsOf(stances),
    attributions: sources.map(indexAttributions),
    speakers: knownSpeakers([...new Set(sources.flatMap(({ entities }) => entities))]),
    holders: indexOfficeHolders(sources),
    names: indexNames(sources),
    search: indexSources(sources),
    memory: { figures: new FigureMemory(), stances: new WordsMemory(), quotations: new RecentMemory(MOST_QUOTATIONS) },
  };
}
