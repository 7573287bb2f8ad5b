import type { ClaimLibrary, LibrarySource, SourceReading } from '../claims/library.js';
import { type AttributionIndex, indexAttributions } from './attributions/attribution-index.js';
import { type CoinedNames, indexCoinedNames } from './attributions/coined-names.js';
import { type KnownSpeakers, knownSpeakers } from './attributions/known-speakers.js';
import { indexNames, type NameIndex } from './attributions/name-index.js';
import { indexOfficeHolders, type OfficeHolders } from './attributions/office-holders.js';
import { digestLibrary } from './digest/digest-source.js';
import type { DigestStore } from './digest/digest-store.js';
import { FigureMemory } from './figures/figure-memory.js';
import { indexSlots, type SlotIndex } from './figures/slot-index.js';
import { lookUpSlots, type SlotLookUp } from './figures/slot-look-up.js';
import type { QuotationMemory } from './quotations/align-quotations.js';
import { indexQuotable, type SearchedWords } from './quotations/quotation-search.js';
import { indexShortQuotations, type ShortQuotations } from './quotations/short-quotations.js';
import { RecentMemory } from './recent-memory.js';
import { isStated } from './sentence-index.js';
import { WordsMemory } from './sentence-memory.js';
import { indexesOf, type SourceIndexes } from './source-indexes.js';
import { indexSources, type SourceSearch } from './source-search.js';
import type { StanceMemory } from './stance/align-stances.js';
import { indexKnown, type KnownElsewhere } from './stance/known-elsewhere.js';
import { indexStances, type StanceIndex } from './stance/stance-index.js';

const MOST_QUOTATIONS = 2000;

/**
 * A library made ready for alignment. What is asked of all sources together is answered from their digests; a source's own
 * sentences, figures and attributions are read when a draft comes near it.
 */
export interface LibraryIndex {
  readonly library: ClaimLibrary;
  readonly sources: readonly LibrarySource[];
  readonly slots: SourceIndexes<SlotIndex>;
  readonly slotLookUp: SlotLookUp;
  readonly words: SearchedWords;
  readonly shortQuotations: SourceIndexes<ShortQuotations>;
  readonly stances: SourceIndexes<StanceIndex>;
  readonly known: KnownElsewhere;
  readonly attributions: SourceIndexes<AttributionIndex>;
  readonly speakers: KnownSpeakers;
  readonly holders: OfficeHolders;
  readonly names: NameIndex;
  readonly coinedNames: CoinedNames;
  readonly search: SourceSearch;
  readonly memory: DraftMemory;
  attributionsOf(source: SourceReading): AttributionIndex | undefined;
  /** Whether one sentence of a source has so many of some stems in the source's own voice. */
  isStated(stems: ReadonlySet<string>, fewest: number): boolean;
}

/** What earlier checks have found, for the sentences that a draft still has. It changes no result. */
export interface DraftMemory {
  readonly figures: FigureMemory;
  readonly stances: StanceMemory;
  readonly quotations: QuotationMemory;
}

/** Costs time once, and less where the digests of the sources are at hand; every draft uses it. */
export function indexLibrary(library: ClaimLibrary, store: DigestStore = digestLibrary(library)): LibraryIndex {
  const { sources } = library;
  const attributions = indexesOf(sources, indexAttributions);
  const numbers = new Map<SourceReading, number>(sources.map((source, at) => [source, at]));
  return {
    library,
    sources,
    slots: indexesOf(sources, indexSlots),
    slotLookUp: lookUpSlots(store),
    words: indexQuotable(library, store),
    shortQuotations: indexesOf(sources, indexShortQuotations),
    stances: indexesOf(sources, indexStances),
    known: indexKnown(store),
    attributions,
    attributionsOf: (source) => attributions.at(numbers.get(source) ?? -1),
    isStated: (stems, fewest) => isStated(store, stems, fewest),
    speakers: knownSpeakers([...new Set(sources.flatMap(({ entities }) => entities))]),
    holders: indexOfficeHolders(sources, store),
    names: indexNames(sources, store),
    coinedNames: indexCoinedNames(sources, store),
    search: indexSources(store),
    memory: { figures: new FigureMemory(), stances: new WordsMemory(), quotations: new RecentMemory(MOST_QUOTATIONS) },
  };
}
