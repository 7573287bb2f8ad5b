import { describe, expect, it, test } from 'vitest';
import { hasWords } from '../scripts/trials/has-value.js';
import { runTrial } from '../scripts/trials/run-trial.js';
import { type Sums, sumsOf } from '../scripts/trials/sums.js';
import { readTrials, TRIAL_SETS, type Trial, type TrialSet } from '../scripts/trials/trial.js';

/** A little below what is measured: of wrong sentences at least, of right ones at most. */
const BOUNDS: Record<TrialSet, Pick<Sums, 'wrongLoud' | 'mended' | 'rightLoud' | 'rightQuiet'>> = {
  dev: { wrongLoud: 735, mended: 635, rightLoud: 62, rightQuiet: 100 },
  held: { wrongLoud: 584, mended: 526, rightLoud: 104, rightQuiet: 98 },
};

describe.each(TRIAL_SETS)('the %s trials', (set) => {
  const trials = readTrials(set);

  it('are found as often as they were', () => {
    const sums = sumsOf(trials.map(runTrial));
    const bounds = BOUNDS[set];
    expect(sums.wrongLoud).toBeGreaterThanOrEqual(bounds.wrongLoud);
    expect(sums.mended).toBeGreaterThanOrEqual(bounds.mended);
    expect(sums.rightLoud).toBeLessThanOrEqual(bounds.rightLoud);
    expect(sums.rightQuiet).toBeLessThanOrEqual(bounds.rightQuiet);
  });

  describe.each(trials)('$name', (trial) => {
    test('each wrong sentence has what is right, in words of the source', () => {
      const faults = trial.wrong.filter(
        ({ sentence, right }) => right === '' || !hasWords(trial.source, right) || !sentence,
      );
      expect(faults).toEqual([]);
    });

    test('no sentence stands twice, and each ends as a sentence', () => {
      const sentences = sentencesOf(trial);
      expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([]);
      expect(sentences.filter((sentence) => !/[.!?]”?$/.test(sentence) || sentence.includes('|'))).toEqual([]);
    });

    test('the article says when it was written', () => {
      expect(trial.source).toMatch(/^---\n(?:.+\n)*date: \d{4}-\d{2}-\d{2}\n/);
    });
  });
});

function sentencesOf({ wrong, right }: Trial): string[] {
  return [...wrong.map(({ sentence }) => sentence), ...right];
}
