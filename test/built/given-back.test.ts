import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { folderWith } from './folder.js';

/** Megabytes of the room for what is new: when much of it was made, and when memory was given back. */
const PROGRAM = `
import { getHeapSpaceStatistics } from 'node:v8';
import { nodeHost } from './server/src/host/node.js';
const room = () => getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').physical_space_size / 1e6;
const kept = [];
for (let at = 0; at < 2_000_000; at++) kept[at % 200_000] = { at };
const before = room();
void nodeHost.giveBack().then(() => console.log(JSON.stringify([before, room()])));
`;

test('a program gives back the room in which things were made', async () => {
  const file = path.join(folderWith({}), 'program.mjs');
  await build({
    stdin: { contents: PROGRAM, resolveDir: '.' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: file,
  });
  const { stdout } = spawnSync(process.execPath, [file], { encoding: 'utf8', timeout: 30_000 });
  const [before, after] = JSON.parse(stdout);
  expect(before).toBeGreaterThan(16);
  expect(after).toBeLessThan(4);
});
