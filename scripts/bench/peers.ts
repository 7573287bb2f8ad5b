import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createChecker, extractClaims } from '../../server/src/core/index.js';
import { openIn } from './language-server.js';
import { article, draft, wordsIn } from './newsroom.js';
import { median } from './table.js';

const HOME = path.resolve('scripts/bench/peers');
const REPEATS = 5;
const KEYSTROKES = 9;
const SIZES = [1_000, 10_000] as const;

/** What a tool makes of a text: how many findings, dates or numbers. */
type Engine = (text: string) => number | Promise<number>;

interface Peers {
  readonly ENGINES: Readonly<Record<string, () => Promise<Engine>>>;
  versionOf(name: string): string;
}

/**
 * Other tools and Claimcheck in one run, on the same made-up drafts: whole drafts that differ at every repeat, and one
 * keystroke over the wire, each tool behind a server of nothing else. As a table of Markdown. Undefined where the tools
 * are not installed.
 */
export async function measurePeers(folder: string, articles: number, sentences: number): Promise<string | undefined> {
  if (!existsSync(path.join(HOME, 'node_modules'))) return undefined;
  const { ENGINES, versionOf }: Peers = await import(pathToFileURL(path.join(HOME, 'engines.mjs')).href);
  const rows = [
    await rowOf('Claimcheck', ownEngine(articles, sentences), () =>
      keystrokes(path.resolve('dist/server.cjs'), folder),
    ),
  ];
  for (const [name, start] of Object.entries(ENGINES)) {
    const server = () => keystrokes(path.join(HOME, 'server.mjs'), folder, [name]);
    rows.push(await rowOf(`${name.replace(/(?=,|$)/, ` ${versionOf(name)}`)}`, await start(), server));
  }
  return [
    `| | ${SIZES.map((size) => `words/s, ${size.toLocaleString('en')}`).join(' | ')} | ${SIZES.map((size) => `keystroke, ${size.toLocaleString('en')}`).join(' | ')} |`,
    `| --- |${' --- |'.repeat(2 * SIZES.length)}`,
    ...rows,
  ].join('\n');
}

function ownEngine(articles: number, sentences: number): Engine {
  const sets = Array.from({ length: articles }, (_, at) =>
    extractClaims(article(at, sentences), { id: `article-${at}` }),
  );
  const checker = createChecker(sets);
  return (text) => checker.check(text).findings.length;
}

async function rowOf(name: string, engine: Engine, server: () => Promise<number[]>): Promise<string> {
  const speeds: number[] = [];
  for (const size of SIZES) speeds.push(await wordsPerSecond(engine, size));
  const times = await server();
  const cells = [
    ...speeds.map((speed) => Number(speed.toPrecision(2)).toLocaleString('en')),
    ...times.map((time) => `${Number(time.toPrecision(2))} ms`),
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

async function wordsPerSecond(engine: Engine, size: number): Promise<number> {
  const speeds: number[] = [];
  for (let repeat = 0; repeat <= REPEATS; repeat++) {
    const text = draft(1_000 + repeat, size);
    const begun = performance.now();
    await engine(text);
    if (repeat > 0) speeds.push((wordsIn(text) / (performance.now() - begun)) * 1000);
  }
  return median(speeds);
}

/** The median keystroke at each size, in milliseconds. */
async function keystrokes(file: string, folder: string, given: readonly string[] = []): Promise<number[]> {
  const medians: number[] = [];
  for (const size of SIZES) {
    const server = await openIn(file, folder, draft(size, size), { given });
    const times: number[] = [];
    for (let count = 0; count < KEYSTROKES; count++) times.push(await server.keystroke());
    medians.push(median(times));
    server.stop();
  }
  return medians;
}
