// Runs a TypeScript file of this repository with Node: bundles it to a scratch file first. `node scripts/run.mjs FILE.ts [ARGUMENT...]`
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error('run.mjs: name a TypeScript file');
  process.exit(2);
}
mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(path.join('.cache', 'run-'));
const outfile = path.join(folder, 'main.mjs');
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  // Where esbuild does not believe that Node 20 reads `\p{L}`, it makes a new expression at every call.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'esm',
  logLevel: 'warning',
  sourcemap: 'inline',
});
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', '--expose-gc', '--max-old-space-size=8192', outfile, ...rest],
  { stdio: 'inherit' },
);
rmSync(folder, { recursive: true });
process.exit(status ?? 1);
