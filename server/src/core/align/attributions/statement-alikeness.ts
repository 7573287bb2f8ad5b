import type { SourceReading } from '../../claims/library.js';
import { statementsIn } from '../../mentions/statement-at.js';
import { tokenize } from '../../text/tokens.js';
import type { Span } from '../../types.js';
import { newsRarity } from '../figures/news-rarity.js';
import { addTo } from '../multimap.js';
import type { SourceAttribution } from './recorded-attributions.js';

/** A source attribution one of whose sentences shares words with a draft's content. `share` is 0–1, weighted by rarity. */
export interface AlikeAttribution {
  readonly found: SourceAttribution;
  readonly share: number;
  /** The share of the source's sentence that the draft has, 0–1. */
  readonly back: number;
  /** Enough words in common, of both, for the two to be one statement. */
  readonly isTelling: boolean;
}

/** Finds statements by their words. */
export interface StatementSearch {
  /**
   * The attributions with a sentence that shares words, the most alike first. Figures in common count as words in common; one
   * that differs may be what is wrong and counts for nothing.
   */
  alike(stems: ReadonlySet<string>, figures?: TellingFigures): readonly AlikeAttribution[];
}

/** Figures as they are written, with the stem of the word behind each. */
export type TellingFigures = ReadonlyMap<string, string>;

/** One sentence of what somebody says. */
interface Piece {
  readonly found: SourceAttribution;
  readonly stems: ReadonlySet<string>;
  /** The weight of all its words. */
  readonly weight: number;
}

/** What a piece has in common with a draft's content. */
interface Overlap {
  count: number;
  figures: number;
  weight: number;
}

const NO_FIGURES: TellingFigures = new Map();
/** Three digits or more, or a decimal. */
const TELLING_FIGURE = /^(?:\d{3}|\d+[.,]\d)/;
const YEAR = /^(?:1[89]|20)\d\d$/;
const UNSEEN = 0.5;
const LEAST_RARITY = 0.2;
/** Fewer words in common are met by chance in any two articles on one event. */
const FEWEST_SHARED = 4;
/** The share of the source's sentence that the draft has to tell: somebody else may say one clause of a long sentence. */
const SOURCE_SHARE = 0.2;
/** So many words, all of them the source's, are its statement however long its sentence is. */
const FEWEST_WHOLE = 6;
/** And so many are where it has hardly another word. */
const FEWEST_SAME = 3;
const SAME_SHARE = 0.95;

/** Indexes what is said in a source by its words, a sentence at a time. Linear in the contents. */
export function indexStatements(source: SourceReading, attributions: readonly SourceAttribution[]): StatementSearch {
  const weigh = weightsIn(source);
  const said = new Map<string, Piece[]>();
  for (const found of attributions) {
    for (const { stems, figures } of piecesOf(found)) {
      const piece = post(said, found, stems, weigh);
      for (const figure of figures.keys()) addTo(said, figure, piece);
    }
  }
  return { alike: (stems, figures = NO_FIGURES) => search(stems, figures, said, weigh) };
}

function post(
  postings: Map<string, Piece[]>,
  found: SourceAttribution,
  stems: ReadonlySet<string>,
  weigh: (stem: string) => number,
): Piece {
  const piece = { found, stems, weight: weightOf(stems, weigh) };
  for (const stem of stems) addTo(postings, stem, piece);
  return piece;
}

/** What a stretch of text says, as statements are laid side by side. */
export interface StatedWords {
  /** The stems of the words that say what it is about. Figures are left out: they may be what is wrong. */
  readonly stems: ReadonlySet<string>;
  /** The figures that hardly stand in two statements by chance; years are met everywhere. */
  readonly figures: TellingFigures;
}

export function statedWords(text: string, { start, end }: Span): StatedWords {
  const stems = new Set<string>();
  const figures = new Map<string, string>();
  const tokens = tokenize(text, start, end);
  tokens.forEach(({ surface, stem, isContent, hasDigit }, at) => {
    if (isContent) stems.add(stem);
    if (hasDigit && TELLING_FIGURE.test(surface) && !YEAR.test(surface))
      figures.set(surface, tokens[at + 1]?.stem ?? '');
  });
  return { stems, figures };
}

/** The stems alone. */
export function contentStems(text: string, span: Span): ReadonlySet<string> {
  return statedWords(text, span).stems;
}

function piecesOf({ attribution: { content }, source: { reading } }: SourceAttribution): StatedWords[] {
  return statementsIn(reading.statements, content).map(({ start, end }) =>
    statedWords(reading.text, { start: Math.max(start, content.start), end: Math.min(end, content.end) }),
  );
}

/** How telling a stem is: rare among the source's sentences, and rare in news at large. */
function weightsIn({ reading }: SourceReading): (stem: string) => number {
  const frequency = new Map<string, number>();
  for (const { places } of reading.statements) {
    for (const stem of places.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  const sentences = reading.statements.length + 1;
  const rarity = (stem: string) => Math.log(sentences / ((frequency.get(stem) ?? 0) + UNSEEN));
  return (stem) => Math.max(LEAST_RARITY, rarity(stem)) * Math.max(LEAST_RARITY, newsRarity(stem));
}

function weightOf(stems: ReadonlySet<string>, weigh: (stem: string) => number): number {
  return [...stems].reduce((sum, stem) => sum + weigh(stem), 0);
}

function search(
  stems: ReadonlySet<string>,
  figures: TellingFigures,
  postings: ReadonlyMap<string, readonly Piece[]>,
  weigh: (stem: string) => number,
): AlikeAttribution[] {
  const whole = weightOf(stems, weigh);
  const alike = Array.from(overlapsWith(stems, figures, postings, weigh), ([piece, overlap]) => ({
    found: piece.found,
    share: overlap.weight / whole,
    back: overlap.weight / piece.weight,
    isTelling: isTelling(piece, overlap, stems.size),
  }));
  return alike.sort((a, b) => b.share - a.share || startOf(a) - startOf(b));
}

function overlapsWith(
  stems: ReadonlySet<string>,
  figures: TellingFigures,
  postings: ReadonlyMap<string, readonly Piece[]>,
  weigh: (stem: string) => number,
): ReadonlyMap<Piece, Overlap> {
  const known = [...stems].filter((stem) => postings.has(stem));
  const overlaps = new Map<Piece, Overlap>();
  for (const stem of known) {
    const weight = weigh(stem);
    for (const piece of postings.get(stem) ?? []) {
      const overlap = overlaps.get(piece);
      if (overlap === undefined) overlaps.set(piece, { count: 1, figures: 0, weight });
      else {
        overlap.count++;
        overlap.weight += weight;
      }
    }
  }
  for (const [figure, noun] of figures) {
    for (const piece of postings.get(figure) ?? []) {
      const overlap = overlaps.get(piece);
      if (overlap === undefined) continue;
      overlap.figures++;
      // "1,450 pumps" where the source leaves the pumps to be understood.
      if (stems.has(noun) && !piece.stems.has(noun)) overlap.weight += weigh(noun);
    }
  }
  return overlaps;
}

function isTelling(piece: Piece, { count, figures, weight }: Overlap, size: number): boolean {
  const isWhole = count === size && count >= (weight >= SAME_SHARE * piece.weight ? FEWEST_SAME : FEWEST_WHOLE);
  return isWhole || (count + figures >= FEWEST_SHARED && weight >= SOURCE_SHARE * piece.weight);
}

function startOf({ found }: AlikeAttribution): number {
  return found.attribution.content.start;
}
