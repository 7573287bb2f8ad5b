import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { openIn } from './language-server.js';
import { article, draft } from './newsroom.js';
import { beside, type Measured, median } from './table.js';

const SERVER = path.resolve('dist/server.cjs');
const EMPTY = path.resolve('scripts/bench/empty-server.mjs');
const CLI = path.resolve('dist/cli.cjs');
const WORDS = 1_000;
const RUNS = 7;
const SENTENCES = 40;

/** Starts in turn with the floor's, since a start happens once and what else the machine does falls on it. */
export async function measureStarts(folder: string): Promise<Measured[]> {
  const few = furnished(folder, 3);
  const many = furnished(folder, 20);
  const text = draft(WORDS, WORDS);
  const first = async (file: string, desk: string, cacheFolder?: string): Promise<number> => {
    const server = await openIn(file, desk, text, cacheFolder === undefined ? {} : { cacheFolder });
    await server.end();
    return server.first;
  };
  const empty = () => first(EMPTY, few);
  const kept = path.join(folder, 'kept');
  await first(SERVER, many, kept);
  return [
    await inTurn('start → first diagnostics, 3 articles', 9, () => first(SERVER, few), empty),
    await inTurn('start → first diagnostics, 20 articles', 16, () => first(SERVER, many), empty),
    await inTurn('the same, the articles kept as VS Code keeps them', 16, () => first(SERVER, many, kept), empty),
    await inTurn(
      'claimcheck check → first output, 3 articles',
      15,
      () => output([CLI, 'check', 'draft.md'], few),
      () => output(['-p', '0'], few),
    ),
  ];
}

function furnished(folder: string, articles: number): string {
  const desk = path.join(folder, `desk-${articles}`);
  mkdirSync(path.join(desk, 'sources'), { recursive: true });
  for (let at = 0; at < articles; at++)
    writeFileSync(path.join(desk, 'sources', `article-${at}.md`), article(at, SENTENCES));
  writeFileSync(path.join(desk, 'draft.md'), draft(WORDS, WORDS));
  return desk;
}

async function inTurn(
  what: string,
  bound: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<Measured> {
  const own: number[] = [];
  const others: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    own.push(await ours());
    others.push(await floor());
  }
  return beside(`${what}, ${WORDS.toLocaleString('en')} words`, median(own), median(others), 'ms', bound);
}

/** From the start of Node to the first that it writes. */
function output(words: readonly string[], cwd: string): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, words, { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout.once('data', () => resolve(performance.now() - begun));
    child.once('close', () => reject(new Error(`node ${words.join(' ')} wrote nothing`)));
  });
}
