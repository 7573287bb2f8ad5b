// Builds the library, the language server, the command line tool and the VS Code extension into dist/. `node scripts/build.mjs`
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { billOfMaterials } from './bill-of-materials.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const commandLine = { js: '#!/usr/bin/env node' };
/** What is started is kept small, because it is read at every start; names stay for the log. */
const node = { platform: 'node', target: 'node20', minify: true };

/** The MCP server is a file of its own, which only `claimcheck mcp` reads. */
const mcpApart = {
  name: 'mcp-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/mcp\/serve\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './mcp.mjs', external: true } : undefined,
    ),
};

/** JavaScript engines read JSON faster as text than as code, which is felt at every start. */
const dataAsText = {
  name: 'data-as-text',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]data[\\/].*\.json$/ }, ({ path: file }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
      return { loader: 'js', contents: `export default JSON.parse(${JSON.stringify(text)});` };
    }),
};
const browser = { platform: 'browser', target: 'es2022', minify: true };

/** The reader of PDFs rests on an optional dependency: where it is not installed, there is none. */
const pdfReader = existsSync('node_modules/unpdf')
  ? [{ entry: 'server/src/host/pdf/pdf-text.ts', out: 'pdf-reader.mjs', ...node, format: 'esm' }]
  : [];

/** The library is neutral, so that a stray Node module fails to build instead of failing in a browser. */
const bundles = [
  { entry: 'server/src/core/index.ts', out: 'index.js', platform: 'neutral', target: 'es2022', format: 'esm' },
  {
    entry: 'server/src/main.node.ts',
    out: 'server.cjs',
    ...node,
    format: 'cjs',
    banner: commandLine,
    plugins: [dataAsText],
  },
  {
    entry: 'server/src/main.cli.ts',
    out: 'cli.mjs',
    ...node,
    format: 'esm',
    banner: commandLine,
    plugins: [mcpApart, dataAsText],
  },
  { entry: 'server/src/host/page/main-text.ts', out: 'page-reader.mjs', ...node, format: 'esm', external: ['canvas'] },
  ...pdfReader,
  { entry: 'server/src/cli/mcp/serve.ts', out: 'mcp.mjs', ...node, format: 'esm', plugins: [dataAsText] },
  { entry: 'client/src/extension.ts', out: 'client.cjs', ...node, format: 'cjs', external: ['vscode'] },
  { entry: 'server/src/main.browser.ts', out: 'server.browser.js', ...browser, format: 'iife' },
  {
    entry: 'client/src/extension.browser.ts',
    out: 'client.browser.js',
    ...browser,
    format: 'cjs',
    external: ['vscode'],
  },
];

/** Web pages and PDFs are read by bundles of their own, each loaded at the first such file: they are large and seldom needed. */
const readersApart = {
  name: 'readers-apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/page\/main-text\.js$/ }, () => ({ path: './page-reader.mjs', external: true }));
    onResolve({ filter: /\/pdf\/pdf-text\.js$/ }, () => ({ path: './pdf-reader.mjs', external: true }));
  },
};

const packages = new Set();
for (const bundle of bundles) await buildOne(bundle);
declareTypes();
writeFileSync('dist/sbom.cdx.json', billOfMaterials([...packages].sort()));
writeFileSync('dist/THIRD_PARTY_LICENSES.txt', licences([...packages].sort()));

async function buildOne({ entry, out, plugins = [], ...options }) {
  if (!existsSync(entry)) return console.error(`build: ${entry} is not there yet: dist/${out} is left out`);
  // esbuild prints what is wrong; the other bundles are built all the same.
  const built = await build({
    ...options,
    entryPoints: [entry],
    outfile: `dist/${out}`,
    bundle: true,
    plugins: [readersApart, ...plugins],
    // What a package offers as a module is smaller and needs no wrapper.
    mainFields: ['module', 'main'],
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
  }).catch(() => undefined);
  if (built === undefined) process.exitCode = 1;
  for (const input of Object.keys(built?.metafile.inputs ?? {})) addPackage(input);
}

function addPackage(input) {
  const found = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
  if (found) packages.add(found[1]);
}

function declareTypes() {
  rmSync('dist/types', { recursive: true, force: true });
  const compiler = path.join('node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'server/src/core'], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

/** The licences of what stands inside the bundles, as they ask for. */
function licences(names) {
  return names.map(licence).join('\n\n');
}

function licence(name) {
  const folder = path.join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'License.txt', 'license', 'LICENCE'].find((each) =>
    existsSync(path.join(folder, each)),
  );
  const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}\n`;
}
