import type { FigureInContext } from './figure-in-context.js';
import { newsRarity } from './news-rarity.js';
import { type Features, share } from './slot-features.js';

const SIDE_WORDS = 4;
const UNKNOWN_SIDE = 0.4;

/** Whether the words of both clauses stand on the same side of the figure, and in the same order. */
export function wordOrderFeatures(draft: FigureInContext, slot: FigureInContext): Features {
  const sideLeft = sameSide(draft, slot, -1);
  const sideRight = sameSide(draft, slot, 1);
  return { sideLeft, sideRight, sideBoth: Math.min(sideLeft, sideRight), paraphrase: commonOrder(draft, slot) };
}

function sameSide(draft: FigureInContext, slot: FigureInContext, step: 1 | -1): number {
  let all = 0;
  let found = 0;
  let seen = 0;
  for (let at = step < 0 ? draft.from - 1 : draft.to + 1; isInClause(draft, at) && seen < SIDE_WORDS; at += step) {
    const token = draft.statement.tokens[at];
    if (!token?.isContent) continue;
    seen++;
    const weight = (0.2 + newsRarity(token.stem)) / seen;
    const distance = distanceOnSide(slot, token.stem, step);
    all += weight;
    if (distance !== undefined) found += weight / (1 + Math.max(0, distance - 4) / 4);
  }
  return all > 0 ? found / all : UNKNOWN_SIDE;
}

function isInClause({ clause }: FigureInContext, at: number): boolean {
  return at >= clause.from && at <= clause.to;
}

function distanceOnSide(slot: FigureInContext, stem: string, step: 1 | -1): number | undefined {
  const places = slot.statement.places.get(stem)?.filter((at) => isInClause(slot, at)) ?? [];
  const at = places.at(-1);
  if (at === undefined) return undefined;
  const distance = step < 0 ? slot.from - at : at - slot.to;
  return distance > 0 ? distance : undefined;
}

interface Weighted {
  readonly word: string;
  readonly weight: number;
}

/** The weighted longest common subsequence of the two clauses, the figures taken as equal, as a share of their mean weight. */
function commonOrder(draft: FigureInContext, slot: FigureInContext): number {
  const ours = weightedWords(draft);
  const theirs = weightedWords(slot);
  let row = new Float64Array(theirs.length + 1);
  for (const { word, weight } of ours) {
    const next = new Float64Array(theirs.length + 1);
    theirs.forEach((other, at) => {
      const kept = Math.max(row[at + 1] ?? 0, next[at] ?? 0);
      next[at + 1] = word === other.word ? (row[at] ?? 0) + weight : kept;
    });
    row = next;
  }
  return share(row[theirs.length] ?? 0, (sum(ours) + sum(theirs)) / 2);
}

const FIGURE: Weighted = { word: '#', weight: 1 };

function weightedWords(context: FigureInContext): Weighted[] {
  const words: Weighted[] = [];
  for (let at = context.clause.from; at <= context.clause.to; at++) {
    const token = context.statement.tokens[at];
    if (at === context.from) words.push(FIGURE);
    if (!token || (at >= context.from && at <= context.to) || !(token.isWord || token.hasDigit)) continue;
    words.push({ word: token.stem, weight: token.isContent ? 0.2 + newsRarity(token.stem) : 0.15 });
  }
  return words;
}

function sum(words: readonly Weighted[]): number {
  return words.reduce((total, { weight }) => total + weight, 0);
}
