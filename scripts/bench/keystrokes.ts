import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type MeasuredServer, openIn } from './language-server.js';
import { draft } from './newsroom.js';
import { beside, type Measured, median } from './table.js';

const SERVER = path.resolve('dist/server.cjs');
const EMPTY = path.resolve('scripts/bench/empty-server.mjs');
/** Memory is measured when both have rested so long, in milliseconds. */
const REST = 4_000;
const WARM_UP = 20;
const KEYSTROKES = 61;
/** Set at about twice of what was measured, so that a busy machine does not fail and a lost cache does. */
const BOUNDS: ReadonlyMap<number, number> = new Map([
  [1_000, 8],
  [10_000, 11],
  [100_000, 24],
]);
const AS_MANY_BOUND = 7;
const PULLED_BOUND = 8;
const TYPED_BOUNDS: ReadonlyMap<number, number> = new Map([
  [1_000, 40],
  [10_000, 30],
  [100_000, 40],
]);
const START_BOUND = 16;
const MEMORY_BOUND = 3.5;

/** The server beside an empty one: keystrokes in turn, the start, and what both hold. */
export async function measureServer(folder: string, words: number): Promise<Measured[]> {
  const text = draft(words, words);
  const server = await openIn(SERVER, folder, text);
  const told = path.join(folder, 'diagnostics.json');
  writeFileSync(told, JSON.stringify(server.diagnostics));
  const empty = await openIn(EMPTY, folder, text);
  const asMany = await openIn(EMPTY, folder, text, { given: ['--diagnostics', told] });
  try {
    const [ours, theirs, ofAsMany] = await inTurn((each) => each.keystroke(), [server, empty, asMany]);
    const [typed, floor] = await inTurn((each) => each.type(), [server, empty]);
    const size = `${words.toLocaleString('en')} words`;
    await wait(REST);
    const beyond = Math.round(server.memory() - empty.memory());
    return [
      beside(`keystroke → diagnostics, ${size}`, ours, theirs, 'ms', BOUNDS.get(words) ?? 1),
      beside(
        `the same, against ${server.diagnostics.length.toLocaleString('en')} diagnostics sent`,
        ours,
        ofAsMany,
        'ms',
        AS_MANY_BOUND,
      ),
      await measurePulled(folder, text, size),
      beside(`a word typed → diagnostics, ${size}`, typed, floor, 'ms', TYPED_BOUNDS.get(words) ?? 1),
      beside(
        `start → first diagnostics, ${size}`,
        server.first,
        empty.first,
        'ms',
        START_BOUND * Math.max(1, words / 3_000),
      ),
      beside(
        `memory, ${size} (${beyond} MB beyond)`,
        server.memory(),
        empty.memory(),
        'MB',
        MEMORY_BOUND * Math.max(1, words / 30_000),
      ),
    ];
  } finally {
    for (const each of [server, empty, asMany]) each.stop();
  }
}

/** A client that asks is told that nothing has changed, where nothing has. */
async function measurePulled(folder: string, text: string, size: string): Promise<Measured> {
  const server = await openIn(SERVER, folder, text, { pulls: true });
  const empty = await openIn(EMPTY, folder, text, { pulls: true });
  try {
    const [ours, theirs] = await inTurn((each) => each.keystroke(), [server, empty]);
    return beside(`keystroke → diagnostics pulled, ${size}`, ours, theirs, 'ms', PULLED_BOUND);
  } finally {
    for (const each of [server, empty]) each.stop();
  }
}

/** The median of each server, a keystroke here and a keystroke there, so that all have the same share of a busy machine. */
async function inTurn<Servers extends readonly [MeasuredServer, ...MeasuredServer[]]>(
  press: (server: MeasuredServer) => Promise<number>,
  servers: Servers,
): Promise<{ [Each in keyof Servers]: number }>;
async function inTurn(
  press: (server: MeasuredServer) => Promise<number>,
  servers: readonly MeasuredServer[],
): Promise<number[]> {
  const taken: number[][] = servers.map(() => []);
  for (let count = 0; count < WARM_UP + KEYSTROKES; count++) {
    for (const [at, server] of servers.entries()) {
      const time = await press(server);
      if (count >= WARM_UP) taken[at]?.push(time);
    }
  }
  return taken.map(median);
}
