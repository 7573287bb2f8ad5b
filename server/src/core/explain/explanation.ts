import type { CheckedKind, Evidence, Span, Verdict } from '../types.js';

/** Why a place of a draft was checked with this verdict, or why nothing was. */
export interface Explanation extends Span {
  /** What stands at the place: something that was checked, a sentence in which nothing was, or no running text. */
  readonly kind: CheckedKind | 'sentence' | 'outside';
  /** Left out where nothing was checked. */
  readonly verdict?: Verdict;
  /** Whole sentences, the first the plainest. */
  readonly reasons: readonly string[];
  /** The places of the sources that it was laid beside, the best-fitting first. */
  readonly compared: readonly Comparison[];
}

/** A place of a source beside a place of a draft. */
export interface Comparison {
  readonly evidence: Evidence;
  /** "near" where only the words around are alike, and no value stands beside another. */
  readonly relation: 'agrees' | 'differs' | 'near';
  /** How well the words around both fit: the greater, the better. Comparable within one explanation alone. */
  readonly score: number;
  /** The words of both sentences that are the same, the most telling first. */
  readonly words: readonly AlignedWords[];
  /** What the score of a figure is made of, the weightiest first; the rest of the score is what weighs less. */
  readonly signals: readonly Signal[];
  /** How likely it is that the draft contradicts this place, and from where on it is told, loudly or quietly; all 0 to 1. */
  readonly judged?: { readonly chance: number; readonly loudFrom: number; readonly quietFrom?: number };
}

/** A word as the draft and the source write it; the weight is 0 for a word of every article, and greater for a rarer one. */
export interface AlignedWords {
  readonly draft: string;
  readonly source: string;
  readonly weight: number;
}

export interface Signal {
  readonly name: string;
  /** What it adds to the score. */
  readonly adds: number;
}
