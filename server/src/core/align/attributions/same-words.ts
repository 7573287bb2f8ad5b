import type { SourceReading } from '../../claims/library.js';
import type { Quotation, SpokenAttribution } from '../../mentions/speech.js';
import type { SourceSpan } from '../alignment.js';
import { MOST_SOURCES } from '../quotations/quotation-search.js';
import type { AttributionIndex } from './attribution-index.js';
import type { SourceAttribution } from './recorded-attributions.js';
import { isSpoken } from './spoken.js';
import { type AlikeAttribution, statedWords } from './statement-alikeness.js';

/** A source attribution of the words that the draft attributes. */
export interface Rival extends SourceAttribution {
  /** The words stand in a quotation that no cue settles, so that anybody near may have said them. */
  readonly isLoose: boolean;
}

/** The source's attributions of a draft attribution's words. */
export interface SameWords {
  readonly rivals: readonly Rival[];
  /** True where a long quotation stands word for word in the source, so that no other statement can be meant. */
  readonly isExact: boolean;
  /** False where the words stand in so many sources that not all of them were looked at. */
  readonly isAll: boolean;
}

/** The draft's speaker beside those of the sources. */
export interface SpeakerChoice {
  /** Whether the draft's speaker may be the one of a source attribution: such a statement is preferred. */
  readonly mayBeOwn: (found: Rival) => boolean;
  /** True for a person whom no source names at all. */
  readonly isStranger: boolean;
}

/** Where the sources have a quotation of the draft. */
export type PlacesOf = (quotation: Quotation) => readonly SourceSpan[];

/** The attributions of the sources. */
export interface SearchedAttributions {
  of(source: SourceReading): AttributionIndex | undefined;
  /** Those of the sources nearest to the draft's sentences, where a statement in other words may stand. */
  near(): readonly AttributionIndex[];
}

const SHORTEST_QUOTATION = 12;
const LONG_QUOTATION = 30;
/** Words that many people use alike; a described quotation ("called it a “…”") has to be longer. */
const FEWEST_WORDS = 3;
const FEWEST_WORDS_DESCRIBING = 5;
/** The rarity-weighted share of an indirect content's words that one statement of the source has to have. */
const ALIKE_SHARE = 0.6;
/** The share that is enough where no source names the draft's speaker: nothing else that they said can be meant. */
const ALIKE_SHARE_OF_STRANGER = 0.35;
/** By how much the best statement has to beat one by the draft's own speaker. */
const OWN_MARGIN = 0.2;
const FEWEST_STEMS = 3;
const ANY_MARK = /["“”„«»'‘’‹›]/;
const CLOSING_MARK = /^[.,]?["”»'’›]/;

/**
 * Finds who says these words in the sources: by the place of a quotation, otherwise by a statement that is alike.
 */
export function sameWords(
  attribution: SpokenAttribution,
  text: string,
  placesOf: PlacesOf,
  { of, near }: SearchedAttributions,
  choice: SpeakerChoice,
): SameWords | undefined {
  const quotations = attribution.parts.filter(
    (part) => attribution.kind === 'direct' || isLongerThan(part, SHORTEST_QUOTATION),
  );
  const found = quotations.map(placesOf);
  const places = found.flat().filter((place) => isTelling(place, attribution));
  if (places.length === 0) {
    // Quoted words that no source has are not the source's words, however alike.
    const isQuotedThere = found.every((here) => here.length > 0);
    return isQuotedThere ? alikeWords(attribution, text, near(), choice) : undefined;
  }
  const rivals = places.map((place) => rivalsAt(place, of(place.source)));
  // The words stand there, but nobody can say whose they are.
  if (rivals.some((here) => here.length === 0)) return undefined;
  return {
    rivals: settledFirst(rivals.flat()),
    isExact: quotations.some((quotation) => isLongerThan(quotation, LONG_QUOTATION)),
    isAll: quotations.every(
      (quotation) => new Set(placesOf(quotation).map(({ source }) => source)).size < MOST_SOURCES,
    ),
  };
}

function isLongerThan({ inner }: Quotation, length: number): boolean {
  return inner.end - inner.start > length;
}

function isTelling({ start, end, source }: SourceSpan, { describes }: SpokenAttribution): boolean {
  const words = source.reading.text.slice(start, end).trim().split(/\s+/).length;
  return words >= (describes ? FEWEST_WORDS_DESCRIBING : FEWEST_WORDS);
}

function rivalsAt(place: SourceSpan, index: AttributionIndex | undefined): Rival[] {
  const covering = index?.covering(place) ?? [];
  return covering
    .filter((found) => !isNested(place, found))
    .map((found) => ({ ...found, isLoose: isLooseAt(found, place) }));
}

/** “His talk of ‘war profits’ shocked us”: words in marks of their own inside a quotation are somebody else's. */
function isNested({ start, end, source }: SourceSpan, { attribution: { parts } }: SourceAttribution): boolean {
  const { text } = source.reading;
  const isInside = parts.some(({ inner }) => inner.start < start && end + 1 < inner.end);
  return isInside && ANY_MARK.test(text.charAt(start - 1)) && CLOSING_MARK.test(text.slice(end, end + 2));
}

function isLooseAt({ attribution: { floating, settledEnd } }: SourceAttribution, { start }: SourceSpan): boolean {
  return floating || (settledEnd !== undefined && start > settledEnd);
}

function settledFirst(rivals: readonly Rival[]): readonly Rival[] {
  const settled = rivals.filter(({ isLoose }) => !isLoose);
  return settled.length > 0 ? settled : rivals;
}

function alikeWords(
  attribution: SpokenAttribution,
  text: string,
  indexes: readonly AttributionIndex[],
  choice: SpeakerChoice,
): SameWords | undefined {
  if (!isSpoken(attribution)) return undefined;
  const { stems, figures } = statedWords(text, attribution.content);
  if (stems.size + figures.size < FEWEST_STEMS) return undefined;
  const rivals = indexes.flatMap((index) => bestAlike(index.alike(stems, figures), choice));
  return rivals.length === 0 ? undefined : { rivals, isExact: false, isAll: true };
}

function bestAlike(alike: readonly AlikeAttribution[], { mayBeOwn, isStranger }: SpeakerChoice): Rival[] {
  const spoken = alike.filter(({ found }) => isSpoken(found.attribution) && hasSpeaker(found));
  const top = spoken.find(({ isTelling }) => isTelling);
  if (top === undefined || top.share < (isStranger ? ALIKE_SHARE_OF_STRANGER : ALIKE_SHARE)) return [];
  for (const { found, share } of spoken) {
    // The most alike come first.
    if (share <= top.share - OWN_MARGIN) break;
    const rival = rivalOf(found);
    if (mayBeOwn(rival)) return [rival];
  }
  return [rivalOf(top.found)];
}

function rivalOf(found: SourceAttribution): Rival {
  return { ...found, isLoose: isLooseAt(found, { ...found.attribution.content, source: found.source }) };
}

function hasSpeaker({ attribution, record }: SourceAttribution): boolean {
  return attribution.source !== undefined || record?.speaker !== undefined;
}
