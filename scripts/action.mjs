// What action.yml runs: checks the drafts with the inputs of the action, as annotations, a summary and, where asked, SARIF.
// The inputs come as environment variables, so that nothing in them is ever read by a shell.
import { spawnSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureReady, root } from './prepare.mjs';

const commandLine = path.join(root, 'dist', 'cli.cjs');

ensureReady();

const drafts = lines('DRAFTS');
const against = [...each('source', lines('SOURCES')), ...each('claims', lines('CLAIMS'))];
const known = each('baseline', lines('BASELINE'));

const { status } = claimcheck([
  'check',
  ...against,
  ...known,
  ...each('fail-on', lines('FAIL_ON')),
  '--format',
  'github',
]);
const [sarif] = lines('SARIF');
if (sarif !== undefined) writeFileSync(sarif, output(['check', ...against, ...known, '--format', 'sarif']));
const summary = process.env.GITHUB_STEP_SUMMARY;
if (summary) appendFileSync(summary, output(['report', ...against, '--format', 'markdown']));
process.exitCode = status ?? 2;

/** The lines of an input that hold something. */
function lines(name) {
  const value = process.env[`CLAIMCHECK_${name}`] ?? '';
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function each(option, values) {
  return values.map((value) => `--${option}=${value}`);
}

function claimcheck(words, stdio = 'inherit') {
  return spawnSync(process.execPath, [commandLine, ...words, '--', ...drafts], { stdio, encoding: 'utf8' });
}

/** What was found has been told already: only the text is wanted. */
function output(words) {
  return claimcheck(words, ['ignore', 'pipe', 'ignore']).stdout;
}
