// Builds the library, the language server, the command line tool and the VS Code extension into dist/. `node scripts/build.mjs`
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { billOfMaterials } from './bill-of-materials.mjs';
import { licences } from './build/licences.mjs';
import { pdfJs } from './build/pdf-text-only.mjs';
import { besideClient, browserSides } from './build/plug-ins.mjs';
import { buildPrograms } from './build/programs.mjs';
import { warmUp } from './build/warm-up.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/**
 * What is started is kept small, because it is read at every start; names stay for the log. Node 20 reads `\p{L}`; where esbuild does not
 * believe it, it makes a new expression at every call.
 */
const node = {
  platform: 'node',
  target: 'node20',
  supported: { 'regexp-unicode-property-escapes': true },
  minify: true,
};

/** PDFs are read where the package for it was installed, which is optional. */
const pdfPackage = existsSync('node_modules/unpdf') ? [] : ['unpdf'];

const extension = { ...node, format: 'cjs', outdir: 'dist/client', external: ['vscode'] };

const bundles = [
  {
    // The library is neutral, so that a stray Node module fails to build instead of failing in a browser.
    entryPoints: { index: 'server/src/core/index.ts' },
    platform: 'neutral',
    target: 'es2022',
    format: 'esm',
  },
  {
    // The extension is one file for the desktop and the web, where none can ask for another, and where it has to end in ".js".
    entryPoints: { extension: 'client/src/extension.ts' },
    ...extension,
    plugins: [browserSides],
  },
  {
    entryPoints: { desktop: 'client/src/extension.desktop.ts' },
    ...extension,
    outExtension: { '.js': '.cjs' },
    plugins: [besideClient],
  },
];

mkdirSync('dist', { recursive: true });
const packages = new Set();
const written = new Set(['server.cjs', 'cli.cjs', 'server.browser.js']);
for (const bundle of bundles) await orSay(buildOne(bundle));
// The package is one of modules; these two files are none.
writeFileSync('dist/client/package.json', '{ "type": "commonjs" }\n');
await orSay(buildPrograms(node, pdfPackage).then(addPackages));
if (process.exitCode === undefined) removeStale();
if (process.exitCode === undefined) await warmUp().catch(() => undefined);
declareTypes();
const inside = packages.has('unpdf') ? [pdfJs()] : [];
writeFileSync('dist/sbom.cdx.json', billOfMaterials([...packages].sort(), inside));
writeFileSync('dist/THIRD_PARTY_LICENSES.txt', licences([...packages].sort(), inside));

async function buildOne(options) {
  const { metafile } = await build({
    outdir: 'dist',
    ...options,
    bundle: true,
    // What a package offers as a module is smaller and needs no wrapper.
    mainFields: ['module', 'main'],
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
  });
  addPackages(metafile);
  for (const output of Object.keys(metafile.outputs)) written.add(path.basename(output));
}

/** The other bundles are built all the same. */
async function orSay(building) {
  await building.catch((error) => {
    // What esbuild says of a bundle it has printed.
    if (error.errors === undefined) console.error(error);
    process.exitCode = 1;
  });
}

function addPackages({ inputs }) {
  for (const input of Object.keys(inputs)) {
    const found = /^(?:[\w-]+:)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) packages.add(found[1]);
  }
}

/** What an earlier build wrote, and this one no more. */
function removeStale() {
  const programs = readdirSync('dist').filter((name) => /\.(?:mjs|cjs|js)(?:\.map)?$/.test(name));
  for (const name of programs.filter((each) => !written.has(each))) rmSync(path.join('dist', name));
}

function declareTypes() {
  rmSync('dist/types', { recursive: true, force: true });
  const compiler = path.join('node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'server/src/core'], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
