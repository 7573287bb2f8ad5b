import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const SAMPLE = path.resolve('data', 'sample');

/** The suite as one file: the extension host loads CommonJS. */
export function buildSuite(): Promise<string> {
  return bundle('index.ts', 'vscode-suite.cjs', {});
}

/** The same for the extension host in a browser, with the files of the sample newsroom in it. */
export function buildWebSuite(): Promise<string> {
  return bundle('index.web.ts', 'vscode-web-suite.js', { SAMPLE: JSON.stringify(sampleFiles()) });
}

async function bundle(entry: string, file: string, define: Record<string, string>): Promise<string> {
  const outfile = path.resolve('.cache', file);
  await build({
    entryPoints: [path.join('test', 'vscode', 'suite', entry)],
    outfile,
    bundle: true,
    platform: 'neutral',
    format: 'cjs',
    external: ['vscode', 'node:*'],
    define,
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

function sampleFiles(): Readonly<Record<string, string>> {
  const paths = readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((file) => statSync(path.join(SAMPLE, file)).isFile());
  return Object.fromEntries(
    files.map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(SAMPLE, file), 'utf8')]),
  );
}
