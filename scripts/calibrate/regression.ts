/** Logistic regressions in plain numbers: Newton's method with a ridge penalty, and a conditional logit by Adam. */
import type { Features } from '../../server/src/core/align/figures/slot-features.js';
import type { Weights } from '../../server/src/core/align/figures/weights.js';

export interface Example {
  readonly features: Features;
  readonly label: 0 | 1;
  readonly weight: number;
}

export interface Fit {
  readonly weights: Weights;
  /** Weights on standardised features: how much each one moves the verdict. */
  readonly importance: Weights;
}

/**
 * A fit in which no feature pushes against its sign: those that do so most are dropped, and the rest refitted. The ridge
 * draws the weights to those of a prior, where there is one.
 */
export function fitSigned(
  examples: readonly Example[],
  names: readonly string[],
  signs: Readonly<Record<string, number>>,
  ridge: number,
  prior: Weights = {},
): Fit {
  let kept = [...names];
  for (;;) {
    const fit = fitLogistic(examples, kept, ridge, prior);
    const push = (name: string): number => (fit.importance[name] ?? 0) * (signs[name] ?? 0);
    const wrong = kept.filter((name) => push(name) < 0).sort((a, b) => push(a) - push(b));
    if (wrong.length === 0) return fit;
    const dropped = wrong.slice(0, Math.ceil(wrong.length / 2));
    kept = kept.filter((name) => !dropped.includes(name));
  }
}

const STEPS = 12;
/** On standardised features: what a further step would change is not worth it. */
const SMALLEST_STEP = 1e-4;

export function fitLogistic(
  examples: readonly Example[],
  names: readonly string[],
  ridge: number,
  prior: Weights = {},
): Fit {
  const columns = names.map((name) => standardise(examples.map(({ features }) => features[name] ?? 0)));
  const rows = examples.map((_, row) => Float64Array.from([1, ...columns.map((column) => column.values[row] ?? 0)]));
  const drawnTo = standardisedPrior(prior, names, columns);
  const beta = Float64Array.from(drawnTo);
  for (let step = 0; step < STEPS; step++) if (newtonStep(rows, examples, beta, drawnTo, ridge) < SMALLEST_STEP) break;
  const raw = columns.map((column, at) => (beta[at + 1] ?? 0) / column.deviation);
  const bias = columns.reduce((sum, column, at) => sum - (raw[at] ?? 0) * column.mean, beta[0] ?? 0);
  const named = (values: readonly number[]): [string, number][] => names.map((name, at) => [name, values[at] ?? 0]);
  return {
    weights: { bias, ...Object.fromEntries(named(raw)) },
    importance: Object.fromEntries(named([...beta].slice(1))),
  };
}

function standardise(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1);
  const deviation = variance < 1e-18 ? 1 : Math.sqrt(variance);
  return { mean, deviation, values: values.map((value) => (value - mean) / deviation) };
}

function standardisedPrior(
  prior: Weights,
  names: readonly string[],
  columns: readonly ReturnType<typeof standardise>[],
): Float64Array {
  const mean = columns.reduce((sum, column, at) => sum + (prior[names[at] ?? ''] ?? 0) * column.mean, prior.bias ?? 0);
  return Float64Array.from([mean, ...columns.map(({ deviation }, at) => (prior[names[at] ?? ''] ?? 0) * deviation)]);
}

/** Goes one step, and says how far. */
function newtonStep(
  rows: readonly Float64Array[],
  examples: readonly Example[],
  beta: Float64Array,
  drawnTo: Float64Array,
  ridge: number,
): number {
  const size = beta.length;
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  const gradient = new Float64Array(size);
  rows.forEach((row, at) => {
    const { label, weight } = examples[at] ?? { label: 0, weight: 0 };
    let sum = 0;
    for (let j = 0; j < size; j++) sum += (beta[j] ?? 0) * (row[j] ?? 0);
    const chance = 1 / (1 + Math.exp(-sum));
    const residual = weight * (chance - label);
    const curvature = weight * chance * (1 - chance);
    for (let j = 0; j < size; j++) {
      gradient[j] = (gradient[j] ?? 0) + residual * (row[j] ?? 0);
      const line = hessian[j];
      const scaled = curvature * (row[j] ?? 0);
      if (line && scaled) for (let k = 0; k <= j; k++) line[k] = (line[k] ?? 0) + scaled * (row[k] ?? 0);
    }
  });
  for (let j = 0; j < size; j++) {
    const penalty = j === 0 ? 1e-6 : ridge;
    gradient[j] = (gradient[j] ?? 0) + penalty * ((beta[j] ?? 0) - (drawnTo[j] ?? 0));
    const line = hessian[j];
    if (line) line[j] = (line[j] ?? 0) + penalty;
    for (let k = 0; k < j; k++) {
      const above = hessian[k];
      if (above) above[j] = line?.[k] ?? 0;
    }
  }
  const step = solve(hessian, gradient);
  for (let j = 0; j < size; j++) beta[j] = (beta[j] ?? 0) - (step[j] ?? 0);
  return step.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const rows = matrix.map((row, at) => Float64Array.from([...row, right[at] ?? 0]));
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let r = i + 1; r < size; r++) if (Math.abs(cell(r, i)) > Math.abs(cell(pivot, i))) pivot = r;
    const [a, b] = [rows[i], rows[pivot]];
    if (a && b) [rows[i], rows[pivot]] = [b, a];
    for (let r = i + 1; r < size; r++) {
      const factor = cell(r, i) / cell(i, i);
      const line = rows[r];
      if (factor && line) for (let c = i; c <= size; c++) line[c] = cell(r, c) - factor * cell(i, c);
    }
  }
  const result = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = cell(i, size);
    for (let c = i + 1; c < size; c++) sum -= cell(i, c) * (result[c] ?? 0);
    result[i] = sum / cell(i, i);
  }
  return result;
}

/** A figure with its candidate slots and those that it truly speaks of. */
export interface Choice {
  readonly options: readonly { readonly features: Features; readonly isGold: boolean }[];
}

/** Conditional logit: weights under which the true slots win over the others. */
export function fitChoice(
  choices: readonly Choice[],
  names: readonly string[],
  { steps = 150, rate = 0.1, ridge = 0.002 } = {},
): Weights {
  const usable = choices.filter(
    ({ options }) => options.some(({ isGold }) => isGold) && options.some(({ isGold }) => !isGold),
  );
  const tables = usable.map(({ options }) =>
    options.map(({ features, isGold }) => ({ x: names.map((name) => features[name] ?? 0), isGold })),
  );
  const weights = new Float64Array(names.length);
  const mean = new Float64Array(names.length);
  const spread = new Float64Array(names.length);
  for (let step = 1; step <= steps; step++) {
    const gradient = choiceGradient(tables, weights);
    for (let k = 0; k < names.length; k++) {
      const g = (gradient[k] ?? 0) / (tables.length || 1) + ridge * (weights[k] ?? 0);
      mean[k] = 0.9 * (mean[k] ?? 0) + 0.1 * g;
      spread[k] = 0.999 * (spread[k] ?? 0) + 0.001 * g * g;
      const corrected = (mean[k] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((spread[k] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      weights[k] = (weights[k] ?? 0) - rate * corrected;
    }
  }
  return Object.fromEntries(names.map((name, k) => [name, weights[k] ?? 0]));
}

function choiceGradient(
  tables: readonly (readonly { x: readonly number[]; isGold: boolean }[])[],
  weights: Float64Array,
): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const options of tables) {
    const masses = options.map(({ x }) => Math.exp(x.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0)));
    const all = masses.reduce((sum, mass) => sum + mass, 0);
    const gold = options.reduce((sum, { isGold }, at) => sum + (isGold ? (masses[at] ?? 0) : 0), 0);
    options.forEach(({ x, isGold }, at) => {
      const share = (masses[at] ?? 0) / all - (isGold ? (masses[at] ?? 0) / gold : 0);
      x.forEach((value, k) => {
        gradient[k] = (gradient[k] ?? 0) + share * value;
      });
    });
  }
  return gradient;
}
