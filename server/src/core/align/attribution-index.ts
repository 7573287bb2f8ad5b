import type { SourceReading } from '../claims/library.js';
import { tokenize } from '../text/tokens.js';
import type { Span } from '../types.js';
import { recordedAttributions, type SourceAttribution } from './recorded-attributions.js';

/** A source attribution whose content shares words with a draft's. `share` is 0–1, weighted by rarity. */
export interface AlikeAttribution {
  readonly found: SourceAttribution;
  readonly share: number;
}

/** The attributions of one source, found by place and by words. */
export interface AttributionIndex {
  readonly source: SourceReading;
  /** The attributions whose content holds a span of the reading. */
  covering(span: Span): readonly SourceAttribution[];
  /** The indirect or spoken contents that share words with these stems, the most alike first. */
  alike(stems: ReadonlySet<string>): readonly AlikeAttribution[];
}

const BUCKET = 1024;
/** How far a quotation's place may stick out of a content: its marks. */
const SLACK = 2;
const UNSEEN = 0.5;
const LEAST_RARITY = 0.2;

/** Indexes who says what in a source. Linear in its text. */
export function indexAttributions(source: SourceReading): AttributionIndex {
  const attributions = recordedAttributions(source);
  const buckets = bucketsOf(attributions);
  const postings = postingsOf(attributions);
  const rarity = rarityIn(source);
  return {
    source,
    covering: (span) => {
      const near = buckets.get(Math.floor(span.start / BUCKET)) ?? [];
      return near.filter(({ attribution }) => holds(attribution.content, span));
    },
    alike: (stems) => alike(stems, postings, rarity),
  };
}

/** The stems of the words that say what a stretch of text is about. Figures are left out: they may be what is wrong. */
export function contentStems(text: string, { start, end }: Span): ReadonlySet<string> {
  return new Set(tokenize(text, start, end).flatMap((token) => (token.isContent ? [token.stem] : [])));
}

function bucketsOf(attributions: readonly SourceAttribution[]): ReadonlyMap<number, readonly SourceAttribution[]> {
  const buckets = new Map<number, SourceAttribution[]>();
  for (const found of attributions) {
    const { start, end } = found.attribution.content;
    const first = Math.floor(Math.max(0, start - SLACK) / BUCKET);
    for (let bucket = first; bucket <= Math.floor(end / BUCKET); bucket++) add(buckets, bucket, found);
  }
  return buckets;
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function holds(content: Span, span: Span): boolean {
  return content.start <= span.start + SLACK && content.end >= span.end - SLACK;
}

function postingsOf(attributions: readonly SourceAttribution[]): ReadonlyMap<string, readonly SourceAttribution[]> {
  const postings = new Map<string, SourceAttribution[]>();
  for (const found of attributions) {
    const { text } = found.source.reading;
    for (const stem of contentStems(text, found.attribution.content)) add(postings, stem, found);
  }
  return postings;
}

/** Inverse document frequency over the source's sentences. */
function rarityIn({ reading }: SourceReading): (stem: string) => number {
  const frequency = new Map<string, number>();
  for (const { places } of reading.statements) {
    for (const stem of places.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  const sentences = reading.statements.length + 1;
  return (stem) => Math.max(LEAST_RARITY, Math.log(sentences / ((frequency.get(stem) ?? 0) + UNSEEN)));
}

function alike(
  stems: ReadonlySet<string>,
  postings: ReadonlyMap<string, readonly SourceAttribution[]>,
  rarity: (stem: string) => number,
): AlikeAttribution[] {
  const shared = new Map<SourceAttribution, number>();
  let whole = 0;
  for (const stem of stems) {
    const weight = rarity(stem);
    whole += weight;
    for (const found of postings.get(stem) ?? []) shared.set(found, (shared.get(found) ?? 0) + weight);
  }
  const all = Array.from(shared, ([found, weight]) => ({ found, share: weight / whole }));
  return all.sort((a, b) => b.share - a.share || startOf(a) - startOf(b));
}

function startOf({ found }: AlikeAttribution): number {
  return found.attribution.content.start;
}
