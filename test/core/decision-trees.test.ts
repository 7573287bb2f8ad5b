import { describe, expect, test } from 'vitest';
import { fitTrees } from '../../scripts/calibrate/boosting.js';
import { type DecisionTree, sumOfTrees } from '../../server/src/core/align/figures/decision-trees.js';

/** near <= 0.5 → -1; otherwise far <= 0.2 → 0.25, above → 2 */
const TREE: DecisionTree = { split: [0, 1], at: [0.5, 0.2], below: [-1, -2], above: [1, -3], leaves: [-1, 0.25, 2] };
const ONE = { base: 10, names: ['near', 'far'], trees: [TREE] };

describe('the sum of decision trees', () => {
  test('is that of the leaves that the features lead to', () => {
    expect(sumOfTrees(ONE, { near: 0.5 })).toBe(9);
    expect(sumOfTrees(ONE, { near: 1, far: 0.2 })).toBe(10.25);
    expect(sumOfTrees(ONE, { near: 1, far: 0.3 })).toBe(12);
    expect(sumOfTrees({ ...ONE, trees: [TREE, TREE] }, { near: 1, far: 0.3 })).toBe(14);
  });

  test('takes what is not among the features as 0, and is the base where there are no trees', () => {
    expect(sumOfTrees(ONE, { near: 1 })).toBe(10.25);
    expect(sumOfTrees({ ...ONE, trees: [] }, { near: 1 })).toBe(10);
  });
});

describe('boosted trees', () => {
  const BOOSTING = { trees: 30, rate: 0.3, leaves: 4, leastExamples: 5, ridge: 1 };
  /** Wrong where one of two signs speaks, and neither where both do nor where none does: no sum of weights tells that. */
  const examples = Array.from({ length: 80 }, (_, at) => {
    const [left, right] = [at % 2, Math.floor(at / 2) % 2];
    return { features: { left, right, noise: (at * 7) % 13 }, label: left === right ? 0 : 1, weight: 1 } as const;
  });

  test('learn what features tell together', () => {
    const trees = fitTrees(examples, ['left', 'right', 'noise'], BOOSTING);
    for (const { features, label } of examples) expect(sumOfTrees(trees, features) > 0).toBe(label === 1);
  });

  test('are the same from the same examples, and name no feature that they do not ask for', () => {
    const names = ['left', 'right', 'noise', 'unused'];
    const trees = fitTrees(examples, names, BOOSTING);
    expect(fitTrees(examples, names, BOOSTING)).toEqual(trees);
    expect(trees.names).toEqual(['left', 'right', 'noise']);
  });

  test('are none where all examples are alike', () => {
    const right = examples.map((one) => ({ ...one, label: 0 }) as const);
    expect(fitTrees(right, ['left'], BOOSTING).trees).toEqual([]);
  });
});
