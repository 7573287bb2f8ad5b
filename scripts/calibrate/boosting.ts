/**
 * Gradient boosting of small decision trees for a chance (Friedman, 2001), with histograms of the features and the best split of
 * all leaves first, as LightGBM does (Ke et al., 2017). No chance is drawn: the same examples give the same trees.
 */
import type { BoostedTrees, DecisionTree } from '../../server/src/core/align/figures/decision-trees.js';
import type { Example } from './regression.js';

export interface Boosting {
  readonly trees: number;
  /** What is left of each tree's correction, 0 to 1. */
  readonly rate: number;
  readonly leaves: number;
  /** The fewest examples of a leaf. */
  readonly leastExamples: number;
  readonly ridge: number;
}

const BINS = 64;
const LEAST_CURVATURE = 1e-3;

export function fitTrees(examples: readonly Example[], names: readonly string[], options: Boosting): BoostedTrees {
  const columns = names.map((name, feature) => binned(name, feature, examples));
  const weights = Float64Array.from(examples, ({ weight }) => weight);
  const labels = Float64Array.from(examples, ({ label }) => label);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const right = weights.reduce((sum, weight, at) => sum + weight * (labels[at] ?? 0), 0);
  if (all === 0 || right === 0 || right === all) return { base: right === 0 ? -10 : 10, names: [], trees: [] };
  const base = Math.log(right / (all - right));
  const sums = new Float64Array(examples.length).fill(base);
  const slopes = new Float64Array(examples.length);
  const curvatures = new Float64Array(examples.length);
  const trees: DecisionTree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let at = 0; at < sums.length; at++) {
      const chance = 1 / (1 + Math.exp(-(sums[at] ?? 0)));
      slopes[at] = (weights[at] ?? 0) * (chance - (labels[at] ?? 0));
      curvatures[at] = (weights[at] ?? 0) * chance * (1 - chance);
    }
    trees.push(grown({ columns, slopes, curvatures, options }, sums));
  }
  return named({ base, names, trees });
}

/** The same with the names alone that a tree asks for. */
function named({ base, names, trees }: BoostedTrees): BoostedTrees {
  const asked = [...new Set(trees.flatMap(({ split }) => split))].sort((a, b) => a - b);
  const numbers = new Map(asked.map((feature, at) => [feature, at]));
  return {
    base: Number(base.toFixed(4)),
    names: asked.map((feature) => names[feature] ?? ''),
    trees: trees.map((tree) => ({ ...tree, split: tree.split.map((feature) => numbers.get(feature) ?? 0) })),
  };
}

/** A feature's values, each as the number of its bin; `edges[n]` is the highest value of bin n. */
interface Column {
  readonly feature: number;
  readonly bins: Uint8Array;
  readonly edges: readonly number[];
}

function binned(name: string, feature: number, examples: readonly Example[]): Column {
  const values = Float64Array.from(examples, ({ features }) => features[name] ?? 0);
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const count = Math.min(BINS, sorted.length);
  const byRank = Float64Array.from(values).sort();
  const edges =
    sorted.length <= BINS
      ? sorted
      : [
          ...new Set(
            Array.from({ length: count }, (_, bin) => byRank[Math.ceil(((bin + 1) * byRank.length) / count) - 1] ?? 0),
          ),
        ];
  const bins = Uint8Array.from(values, (value) => firstAtLeast(edges, value));
  return { feature, bins, edges };
}

function firstAtLeast(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Growing {
  readonly columns: readonly Column[];
  readonly slopes: Float64Array;
  readonly curvatures: Float64Array;
  readonly options: Boosting;
}

interface Split {
  readonly column: Column;
  readonly bin: number;
  readonly gain: number;
}

interface Leaf {
  readonly rows: Int32Array;
  readonly split: Split | undefined;
  /** The split that leads to this leaf, and whether it lies below it. */
  readonly parent?: { readonly node: number; readonly isBelow: boolean };
}

type GrowingTree = Record<'split' | 'at' | 'below' | 'above' | 'leaves', number[]>;

/** One tree; adds what it corrects to `sums`. */
function grown(growing: Growing, sums: Float64Array): DecisionTree {
  const { options, slopes } = growing;
  const tree: GrowingTree = { split: [], at: [], below: [], above: [], leaves: [] };
  const rows = Int32Array.from(slopes, (_, at) => at);
  const open: Leaf[] = [{ rows, split: bestSplit(growing, rows) }];
  const lead = ({ parent }: Leaf, to: number): void => {
    if (parent !== undefined) tree[parent.isBelow ? 'below' : 'above'][parent.node] = to;
  };
  while (open.length < options.leaves) {
    const best = open.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    const { split } = best;
    if (split === undefined) break;
    const node = tree.split.length;
    tree.split.push(split.column.feature);
    tree.at.push(between(split));
    tree.below.push(-1);
    tree.above.push(-1);
    lead(best, node);
    const parts = [true, false].map((isBelow): Leaf => {
      const part = best.rows.filter((row) => (split.column.bins[row] ?? 0) <= split.bin === isBelow);
      return { rows: part, split: bestSplit(growing, part), parent: { node, isBelow } };
    });
    open.splice(open.indexOf(best), 1, ...parts);
  }
  open.forEach((leaf, at) => {
    lead(leaf, -1 - at);
    const value = correctionOf(growing, leaf.rows);
    tree.leaves.push(value);
    for (const row of leaf.rows) sums[row] = (sums[row] ?? 0) + value;
  });
  return tree;
}

/** Half way between the two values that a split tells apart. */
function between({ column: { edges }, bin }: Split): number {
  return Number((((edges[bin] ?? 0) + (edges[bin + 1] ?? 0)) / 2).toPrecision(3));
}

function correctionOf({ slopes, curvatures, options: { ridge, rate } }: Growing, rows: Int32Array): number {
  let slope = 0;
  let curvature = ridge;
  for (const row of rows) {
    slope += slopes[row] ?? 0;
    curvature += curvatures[row] ?? 0;
  }
  return Number(((-rate * slope) / curvature).toFixed(3));
}

function bestSplit(growing: Growing, rows: Int32Array): Split | undefined {
  const { columns, slopes, curvatures, options } = growing;
  if (rows.length < 2 * options.leastExamples) return undefined;
  const sums = { slope: new Float64Array(BINS), curvature: new Float64Array(BINS), count: new Int32Array(BINS) };
  let [slope, curvature] = [0, 0];
  for (const row of rows) {
    slope += slopes[row] ?? 0;
    curvature += curvatures[row] ?? 0;
  }
  const worth = (s: number, c: number): number => (s * s) / (c + options.ridge);
  let best: Split | undefined;
  for (const column of columns) {
    if (column.edges.length < 2) continue;
    sums.slope.fill(0);
    sums.curvature.fill(0);
    sums.count.fill(0);
    for (const row of rows) {
      const bin = column.bins[row] ?? 0;
      sums.slope[bin] = (sums.slope[bin] ?? 0) + (slopes[row] ?? 0);
      sums.curvature[bin] = (sums.curvature[bin] ?? 0) + (curvatures[row] ?? 0);
      sums.count[bin] = (sums.count[bin] ?? 0) + 1;
    }
    let [below, bent, count] = [0, 0, 0];
    for (let bin = 0; bin < column.edges.length - 1; bin++) {
      below += sums.slope[bin] ?? 0;
      bent += sums.curvature[bin] ?? 0;
      count += sums.count[bin] ?? 0;
      if (count < options.leastExamples || rows.length - count < options.leastExamples) continue;
      if (bent < LEAST_CURVATURE || curvature - bent < LEAST_CURVATURE) continue;
      const gain = worth(below, bent) + worth(slope - below, curvature - bent) - worth(slope, curvature);
      if (gain > (best?.gain ?? 1e-9)) best = { column, bin, gain };
    }
  }
  return best;
}
