import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A sentence with one wrong figure or date. */
export interface WrongSentence {
  readonly sentence: string;
  /** The figure or date as the source has it. */
  readonly right: string;
}

/** An article, the true beginning of a draft, and sentences that are put behind it one at a time. */
export interface Trial {
  readonly name: string;
  readonly source: string;
  readonly base: string;
  readonly wrong: readonly WrongSentence[];
  readonly right: readonly string[];
}

/** To learn from, and to be counted only: whoever changes how figures are checked does not read the held ones. */
export const TRIAL_SETS = ['dev', 'held'] as const;
export type TrialSet = (typeof TRIAL_SETS)[number];

/** The trials of a set, by name. Throws where a file is missing. */
export function readTrials(set: TrialSet): Trial[] {
  const folder = path.resolve('test', 'trials', set);
  return readdirSync(folder)
    .sort()
    .map((name) => readTrial(path.join(folder, name)));
}

function readTrial(folder: string): Trial {
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  return {
    name: path.basename(folder),
    source: read('source.md'),
    base: read('base.md').trim(),
    wrong: linesOf(read('wrong.md')).map(readWrong),
    right: linesOf(read('right.md')),
  };
}

function readWrong(line: string): WrongSentence {
  const [sentence = '', right = ''] = line.split(' | ');
  return { sentence: sentence.trim(), right: right.trim() };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
