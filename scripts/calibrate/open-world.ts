/**
 * The open world: true figures that a source does not give. Sentences taken out of articles, first sentences against
 * the rest, and two outlets on one event. Their figures hardly ever contradict the source, so they are negatives that
 * need no labelling. Mistakes forged into the outlet pairs are positives.
 */

import { matchDraft } from '../../server/src/core/align/figures/draft-matches.js';
import type { SlotIndex } from '../../server/src/core/align/figures/slot-index.js';
import type { Figure } from '../../server/src/core/mentions/figure.js';
import { findSentences } from '../../server/src/core/text/sentences.js';
import type { ArticleRow, PairRow } from './data.js';
import { documentKeys } from './data.js';
import { type Item, overlaps, readDraft, type World } from './items.js';

const DAY = 86_400_000;
const DAYS_PER_BLOCK = 10;
const LEAD = 3;

type IndexOf = (text: string, published?: string) => SlotIndex;

function negative(world: World, key: string, groups: readonly string[], document: string, source: SlotIndex): Item {
  const { prose, draft } = readDraft(document);
  const scope = { start: 0, end: document.length };
  const common = { isClean: false, isCore: false, isGood: true, labelOf: () => 0 as const, isWrong: () => false };
  return { world, key, groups, draft, prose, source, scope, kind: world, ...common };
}

/** A sentence taken out of each article, against what is left of it. */
export function selfItems(rows: readonly PairRow[], indexOf: IndexOf, perArticle = 3): Item[] {
  const keyOf = documentKeys(rows);
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const text = row.source_text;
    if (seen.has(text)) return [];
    seen.add(text);
    const sentences = findSentences(text);
    if (sentences.length < 8) return [];
    const chosen = sentences.filter(
      (span, at) => (at < 3 || at % 4 === 1) && isFiguredProse(text.slice(span.start, span.end)),
    );
    const key = keyOf(row);
    return chosen.slice(0, perArticle).map((span) => {
      const rest = `${text.slice(0, span.start)}\n${text.slice(span.end)}`;
      return negative('self', key, [key], text.slice(span.start, span.end), indexOf(rest));
    });
  });
}

const BASE = 5;

/**
 * A sentence taken out of each article, in a draft that otherwise says what the article says: what a writer adds from
 * elsewhere to a text that rests on its source.
 */
export function addedItems(
  texts: readonly { readonly text: string; readonly key: string; readonly groups: readonly string[] }[],
  indexOf: IndexOf,
  perArticle = 4,
): Item[] {
  return texts.flatMap(({ text, key, groups }) => {
    const sentences = findSentences(text);
    const telling = sentences.filter(({ start, end }) => isFiguredProse(text.slice(start, end)));
    if (sentences.length < 10 || telling.length < BASE + 1) return [];
    const step = Math.max(1, Math.floor(telling.length / perArticle));
    const chosen = telling.filter((_, at) => at % step === step - 1).slice(0, perArticle);
    return chosen.map((span) => {
      const base = telling.filter((other) => other !== span).slice(0, BASE);
      const rest = `${text.slice(0, span.start)}\n${text.slice(span.end)}`;
      const said = base.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' ')).join(' ');
      const added = text.slice(span.start, span.end);
      const item = negative('added', key, groups, `${said}\n\n${added}`, indexOf(rest));
      const scope = { start: said.length + 2, end: said.length + 2 + added.length };
      const labelOf = (figure: Figure): 0 | undefined =>
        overlaps(item.prose.toDocument(figure), scope) ? 0 : undefined;
      return { ...item, scope, labelOf };
    });
  });
}

/** The articles of labelled pairs and of the open world, each once. */
export function addableTexts(rows: readonly PairRow[], articles: readonly ArticleRow[]) {
  const keyOf = documentKeys(rows);
  const seen = new Map(rows.map((row) => [row.source_text, keyOf(row)]));
  return [
    ...[...seen].map(([text, key]) => ({ text, key, groups: [key] })),
    ...articles.map((article) => ({ text: article.text, key: article.id, groups: [daysOf(article)] })),
  ];
}

const LONGEST_SENTENCE = 400;
const LEAST_WORDS = 6;

/** A sentence with a figure, and no heading, byline or row of a list: of those one is as like another as can be. */
function isFiguredProse(sentence: string): boolean {
  const words = sentence.match(/\p{L}+/gu) ?? [];
  const isClosed = /[.!?]["”’)]*\s*$/.test(sentence);
  return /\d/.test(sentence) && sentence.length < LONGEST_SENTENCE && words.length >= LEAST_WORDS && isClosed;
}

/** What is told within some days may well be of one event. */
const daysOf = ({ date }: ArticleRow): string => `days ${Math.floor(Date.parse(date ?? '') / DAY / DAYS_PER_BLOCK)}`;

/** The first sentences of each article against the rest of it. */
export function leadItems(articles: readonly ArticleRow[], indexOf: IndexOf): Item[] {
  return articles.flatMap((article) => {
    const sentences = findSentences(article.text);
    const last = sentences[LEAD - 1];
    const next = sentences[LEAD];
    if (sentences.length < 12 || !last || !next) return [];
    const rest = indexOf(article.text.slice(next.start));
    return [negative('lead', article.id, [daysOf(article)], article.text.slice(0, last.end), rest)];
  });
}

const PARTS = 3;

/** The later parts of each article against the others. */
export function blockItems(articles: readonly ArticleRow[], indexOf: IndexOf): Item[] {
  return articles.flatMap((article) => {
    const { text } = article;
    const sentences = findSentences(text);
    if (sentences.length < 12) return [];
    const startOf = (part: number): number =>
      sentences[Math.floor((part * sentences.length) / PARTS)]?.start ?? text.length;
    return [1, 2].map((part) => {
      const [from, to] = [startOf(part), startOf(part + 1)];
      const rest = indexOf(`${text.slice(0, from)}\n${text.slice(to)}`);
      return negative('block', article.id, [daysOf(article)], text.slice(from, to), rest);
    });
  });
}

export interface OutletPair {
  readonly draft: ArticleRow;
  readonly source: ArticleRow;
  readonly cosine: number;
}

/** Articles of two outlets on one event: near in time and in words, the nearest first. */
export function outletPairs(
  articles: readonly ArticleRow[],
  { days = 4, near = 0.12, most = 1000 } = {},
): OutletPair[] {
  const vectors = wordVectors(articles.map(({ text }) => text.toLowerCase().match(/[a-z]{4,}/g) ?? []));
  const pairs: OutletPair[] = [];
  articles.forEach((draft, i) => {
    articles.forEach((source, j) => {
      if (i === j || draft.publisher === source.publisher) return;
      if (Math.abs(Date.parse(draft.date ?? '') - Date.parse(source.date ?? '')) > days * DAY) return;
      const cosine = dot(vectors[i], vectors[j]);
      if (cosine > near && cosine < 0.95) pairs.push({ draft, source, cosine });
    });
  });
  return pairs.sort((a, b) => b.cosine - a.cosine).slice(0, most);
}

type Vector = ReadonlyMap<string, number>;

function wordVectors(documents: readonly (readonly string[])[]): Vector[] {
  const frequency = new Map<string, number>();
  for (const words of documents) for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return documents.map((words) => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const weighed = [...counts].map(([word, count]): [string, number] => [
      word,
      (1 + Math.log(count)) * Math.log(documents.length / (frequency.get(word) ?? 1)),
    ]);
    const norm = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(weighed.map(([word, weight]) => [word, weight / norm]));
  });
}

function dot(a: Vector = new Map(), b: Vector = new Map()): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}

/** Each outlet pair as one draft against one source. */
export function crossItems(pairs: readonly OutletPair[], indexOf: IndexOf): Item[] {
  return pairs.map(({ draft, source }) =>
    negative('cross', draft.id, [daysOf(draft), daysOf(source)], draft.text, indexOf(source.text, source.date)),
  );
}

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const FORGED_CLASSES = new Set(['count', 'money', 'percent', 'points', 'age', 'duration', 'date']);
const LIKE = 0.15;

/** A figure that stands in a like sentence of both outlets, changed in the draft: what a real slip looks like. */
export function forgedItems(crosses: readonly Item[], world: 'forged' | 'slip' = 'forged'): Item[] {
  const seen = new Set<string>();
  return crosses.flatMap((item) =>
    matchDraft(item.draft, [item.source]).flatMap(({ match: { figure, agree } }) => {
      const { valueSpan, class: kind, start } = figure.figure;
      const key = `${item.key}:${start}`;
      if (!agree || agree.crossesClass || !FORGED_CLASSES.has(kind) || seen.has(key)) return [];
      if (likeness(figure.statement.places, agree.slot.statement.places) < LIKE) return [];
      const surface = item.draft.text.slice(valueSpan.start, valueSpan.end);
      const wrong = forge(surface, start);
      if (wrong === undefined) return [];
      seen.add(key);
      return [{ ...forged(item, valueSpan.start, surface, wrong, kind === 'date' ? 'date' : 'number'), world }];
    }),
  );
}

function likeness(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): number {
  const shared = [...a.keys()].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

function forge(surface: string, seed: number): string | undefined {
  const day = WEEK.indexOf(surface);
  if (day >= 0) return WEEK[(day + 1 + (seed % 6)) % 7];
  if (/^(19|20)\d\d$/.test(surface)) return undefined;
  const digit = /\d/.exec(surface);
  if (!digit) return undefined;
  const next = ((Number(digit[0]) + 1 + (seed % 7)) % 9) + 1;
  if (String(next) === digit[0]) return undefined;
  return surface.slice(0, digit.index) + next + surface.slice(digit.index + 1);
}

function forged(item: Item, at: number, surface: string, wrong: string, kind: string): Item {
  const document = item.draft.text.slice(0, at) + wrong + item.draft.text.slice(at + surface.length);
  const { prose, draft } = readDraft(document);
  const place = { start: at, end: at + wrong.length };
  const isWrong = (figure: Figure): boolean => overlaps(prose.toDocument(figure), place);
  const labelOf = (figure: Figure): 1 | undefined => (isWrong(figure) ? 1 : undefined);
  return { ...item, world: 'forged', kind, draft, prose, scope: place, rightSpan: surface, labelOf, isWrong };
}
