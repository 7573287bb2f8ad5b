/**
 * Counts what is found in sentences with one wrong figure or date, and what is told of right ones: `npm run trials [-- --show dev|held]`.
 * `--show` lists the wrong sentences that were not told loudly and the right ones that were told at all. CONTRIBUTING.md says what the trials are.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type Outcome, type Outcomes, runTrial } from './run-trial.js';
import { sumsOf } from './sums.js';
import { readTrials, TRIAL_SETS } from './trial.js';

const { values: options } = parseArgs({ options: { show: { type: 'string' } } });
const HEAD = ['trial', 'wrong', 'loud', 'mended', 'quiet', 'silent', 'right', 'loud', 'quiet'];

const sets = TRIAL_SETS.map((set) => ({ set, trials: readTrials(set).map(runTrial) }));
console.log(lineOf(HEAD));
console.log(lineOf(HEAD.map(() => '---')));
for (const { set, trials } of sets) {
  for (const trial of trials) console.log(rowOf(`${set}/${trial.name}`, [trial]));
  console.log(rowOf(`**${set}**`, trials));
}

const shown = sets.find(({ set }) => set === options.show);
if (shown) for (const trial of shown.trials) show(trial);
else if (options.show !== undefined) {
  console.error(`trials: --show takes ${TRIAL_SETS.join(' or ')}`);
  process.exitCode = 2;
}

function rowOf(title: string, trials: readonly Outcomes[]): string {
  const sums = sumsOf(trials);
  const { wrongLoud, mended, wrongQuiet, wrongSilent, rightLoud, rightQuiet } = sums;
  return lineOf([
    title,
    ...[sums.wrong, wrongLoud, mended, wrongQuiet, wrongSilent, sums.right, rightLoud, rightQuiet].map(String),
  ]);
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function show({ name, wrong, right }: Outcomes): void {
  console.log(`\n${name}`);
  for (const outcome of wrong.filter(({ loudness }) => loudness !== 'loud')) describe('missed', outcome);
  for (const outcome of right.filter(({ loudness }) => loudness !== 'silent')) describe('told', outcome);
}

function describe(what: string, { sentence, right, loudness, findings }: Outcome): void {
  console.log(`  ${what} (${loudness}): ${sentence}${right === undefined ? '' : ` | ${right}`}`);
  for (const { code, severity, message, expected } of findings) {
    console.log(`      ${severity} ${code}: ${message}${expected === undefined ? '' : ` [${expected}]`}`);
  }
}
