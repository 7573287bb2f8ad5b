import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { draft } from './newsroom.js';
import { beside, type Measured, median } from './table.js';

const CLI = path.resolve('dist/cli.cjs');
const WORDS = 1_000;
const RUNS = 7;

/** The command line from its start to its end, with some of the articles of a folder, beside a Node that does nothing. */
export function measureCommandLine(folder: string): Measured[] {
  return [measured(folder, 3, 18), measured(folder, 20, 45)];
}

function measured(folder: string, articles: number, bound: number): Measured {
  const cwd = path.join(folder, `with-${articles}`);
  mkdirSync(path.join(cwd, 'sources'), { recursive: true });
  for (let at = 0; at < articles; at++) {
    const name = path.join('sources', `article-${at}.md`);
    cpSync(path.join(folder, name), path.join(cwd, name));
  }
  writeFileSync(path.join(cwd, 'draft.md'), draft(WORDS, WORDS));
  const ours: number[] = [];
  const floor: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    ours.push(timeOf([CLI, 'check', 'draft.md'], cwd));
    floor.push(timeOf(['-e', '0'], cwd));
  }
  const what = `claimcheck check, ${WORDS.toLocaleString('en')} words, ${articles} articles`;
  return beside(what, median(ours), median(floor), 'ms', bound);
}

/** In milliseconds. */
function timeOf(command: readonly string[], cwd: string): number {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, command, { cwd, stdio: 'ignore' });
  // Findings make it 1.
  if (status === null || status > 1) throw new Error(`node ${command.join(' ')} did not run`);
  return performance.now() - begun;
}
