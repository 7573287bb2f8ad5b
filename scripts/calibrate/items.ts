import type { Candidate } from '../../server/src/core/align/figures/candidates.js';
import { compareFigures } from '../../server/src/core/align/figures/compare.js';
import { indexSlots, type SlotIndex } from '../../server/src/core/align/figures/slot-index.js';
import { createLibrary } from '../../server/src/core/claims/library.js';
import type { ClaimSet } from '../../server/src/core/claims/schema.js';
import type { Figure } from '../../server/src/core/mentions/figure.js';
import { findFigures } from '../../server/src/core/mentions/figures/find-figures.js';
import { type Reading, readText } from '../../server/src/core/mentions/reading.js';
import type { Prose } from '../../server/src/core/text/prose.js';
import { readProse } from '../../server/src/core/text/read-prose.js';
import type { Span } from '../../server/src/core/types.js';
import { documentKeys, foldOf, type PairRow } from './data.js';

export type World = 'pairs' | 'self' | 'lead' | 'block' | 'cross' | 'forged' | 'slip' | 'swap' | 'added' | 'trial';

/** A draft against a source, with what is known of its figures. */
export interface Item {
  readonly world: World;
  readonly key: string;
  /** The document or the days that this item is of: it trains no model that is tried on another item of the same. */
  readonly groups: readonly string[];
  readonly draft: Reading;
  readonly prose: Prose;
  readonly source: SlotIndex;
  /** The stretch of the document that the label speaks of. */
  readonly scope: Span;
  readonly kind: string;
  readonly subtype?: string | undefined;
  readonly isClean: boolean;
  readonly isCore: boolean;
  readonly isGood: boolean;
  readonly rightSpan?: string | undefined;
  /** 1: this figure is wrong, 0: it is right or unsourced, undefined: nobody knows. */
  labelOf(figure: Figure): 0 | 1 | undefined;
  isWrong(figure: Span): boolean;
  /** The slots that the figure truly speaks of, where that is known. */
  goldOf?(figure: Figure, candidates: readonly Candidate[]): ReadonlySet<Candidate>;
}

export const FOLDS = 5;

/** The folds that an item belongs to, the one that it is tried in first. Each seed deals the groups anew. */
export function foldsOf({ groups }: Item, seed = 0): number[] {
  return groups.map((group) => foldOf(`${seed}:${group}`, FOLDS));
}

/** The figures of an article, indexed once per text. */
export function sourceCache(): (text: string, published?: string) => SlotIndex {
  const cache = new Map<string, SlotIndex>();
  return (text, published) => {
    const known = cache.get(text);
    if (known) return known;
    const source = { id: 'source', content: text, ...(published ? { issued: published } : {}) };
    const index = figuresOf({ version: 1, claims: [], sources: [source] });
    cache.set(text, index);
    return index;
  };
}

/** The figures of the one article of a claims file. */
export function figuresOf(set: ClaimSet): SlotIndex {
  const [source] = createLibrary([set]).sources;
  if (!source) throw new Error('a library with one source has a source');
  return indexSlots(source);
}

export function readDraft(document: string): { prose: Prose; draft: Reading } {
  const prose = readProse(document, 'plaintext');
  return { prose, draft: readText(prose.text) };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Labelled pairs as items. */
export function pairItems(
  rows: readonly PairRow[],
  core: ReadonlySet<string>,
  index: (text: string) => SlotIndex,
): Item[] {
  const keyOf = documentKeys(rows);
  return rows.map((row) => pairItem(row, keyOf(row), core.has(row.id), index(row.source_text)));
}

function pairItem(row: PairRow, key: string, isCore: boolean, source: SlotIndex): Item {
  const document = row.draft_full?.includes(row.draft_sentence) ? row.draft_full : row.draft_sentence;
  const at = document.indexOf(row.draft_sentence);
  const scope = { start: at, end: at + row.draft_sentence.length };
  const isClean = row.label === 'supported';
  const placed = row.wrong_start !== undefined && row.wrong_end !== undefined && row.wrong_end > row.wrong_start;
  const wrong = placed ? { start: at + (row.wrong_start ?? 0), end: at + (row.wrong_end ?? 0) } : scope;
  const { prose, draft } = readDraft(document);
  const place = (figure: Span): Span => prose.toDocument(figure);
  const isWrong = (figure: Span): boolean => !isClean && overlaps(place(figure), wrong);
  const isFigureError = row.error === 'number' || row.error === 'date';
  const isLabelled = row.label === 'contradicted' && isFigureError && placed;
  return {
    world: 'pairs',
    key,
    groups: [key],
    draft,
    prose,
    source,
    scope,
    kind: isClean ? 'clean' : row.label === 'unsupported' ? `${row.error}?` : (row.error ?? ''),
    subtype: row.subtype ?? undefined,
    isClean,
    isCore,
    isGood: (row.label_quality ?? 'ok') === 'ok',
    rightSpan: row.right_span ?? undefined,
    isWrong,
    labelOf: (figure) => {
      if (!overlaps(place(figure), scope)) return undefined;
      if (isClean) return 0;
      return isLabelled ? (isWrong(figure) ? 1 : 0) : undefined;
    },
    goldOf: (figure, candidates) =>
      gold(row, document, wrong, isClean, isLabelled && isWrong(figure), figure, candidates),
  };
}

function gold(
  row: PairRow,
  document: string,
  wrong: Span,
  isClean: boolean,
  isWrong: boolean,
  figure: Figure,
  candidates: readonly Candidate[],
): ReadonlySet<Candidate> {
  if (isClean) return new Set(candidates.filter(({ relation }) => relation === 'agree'));
  if (!isWrong || !row.right_span) return new Set();
  const right = document.slice(0, wrong.start) + row.right_span + document.slice(wrong.end);
  const end = wrong.start + row.right_span.length;
  const meant = findFigures(right).filter((other) => other.start < end && other.end > wrong.start);
  const same = meant.find((other) => other.class === figure.class) ?? meant[0];
  if (!same) return new Set();
  return new Set(candidates.filter(({ slot }) => compareFigures(same, slot.figure) === 'agree'));
}
