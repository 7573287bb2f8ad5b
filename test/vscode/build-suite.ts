import path from 'node:path';
import { build } from 'esbuild';

/** The suite as one file: the extension host loads CommonJS. */
export async function buildSuite(): Promise<string> {
  const outfile = path.resolve('.cache', 'vscode-suite.cjs');
  await build({
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
