import path from 'node:path';
import { type MeasuredServer, openIn } from './language-server.js';
import { draft } from './newsroom.js';
import { beside, type Measured, median } from './table.js';

const SERVER = path.resolve('dist/server.cjs');
const EMPTY = path.resolve('scripts/bench/empty-server.mjs');
const WARM_UP = 8;
const KEYSTROKES = 21;
/** Set at about twice of what was measured, so that a busy machine does not fail and a lost cache does. */
const BOUNDS: ReadonlyMap<number, number> = new Map([
  [1_000, 12],
  [10_000, 35],
  [100_000, 80],
]);
const TYPED_BOUNDS: ReadonlyMap<number, number> = new Map([
  [1_000, 90],
  [10_000, 90],
  [100_000, 140],
]);
const START_BOUND = 20;
const MEMORY_BOUND = 6;

/** The server beside an empty one: keystrokes in turn, the start, and what both hold. */
export async function measureServer(folder: string, words: number): Promise<Measured[]> {
  const text = draft(words, words);
  const empty = await openIn(EMPTY, folder, text);
  const server = await openIn(SERVER, folder, text);
  try {
    const [ours, theirs] = await inTurn((each) => each.keystroke(), server, empty);
    const [typed, floor] = await inTurn((each) => each.type(), server, empty);
    const size = `${words.toLocaleString('en')} words`;
    return [
      beside(`keystroke → diagnostics, ${size}`, median(ours), median(theirs), 'ms', BOUNDS.get(words) ?? 1),
      beside(`a word typed → diagnostics, ${size}`, median(typed), median(floor), 'ms', TYPED_BOUNDS.get(words) ?? 1),
      beside(
        `start → first diagnostics, ${size}`,
        server.first,
        empty.first,
        'ms',
        START_BOUND * Math.max(1, words / 3_000),
      ),
      beside(`memory, ${size}`, server.memory(), empty.memory(), 'MB', MEMORY_BOUND * Math.max(1, words / 30_000)),
    ];
  } finally {
    server.stop();
    empty.stop();
  }
}

async function inTurn(
  press: (server: MeasuredServer) => Promise<number>,
  server: MeasuredServer,
  empty: MeasuredServer,
): Promise<[number[], number[]]> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let count = 0; count < WARM_UP + KEYSTROKES; count++) {
    const [own, floor] = [await press(server), await press(empty)];
    if (count < WARM_UP) continue;
    ours.push(own);
    theirs.push(floor);
  }
  return [ours, theirs];
}
