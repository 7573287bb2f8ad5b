// Builds the library, the language server, the command line tool and the VS Code extension into dist/. `node scripts/build.mjs`
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { billOfMaterials } from './bill-of-materials.mjs';

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
const browser = { platform: 'browser', target: 'es2022', minify: true };

/** Packages that are no modules themselves ask for Node's by `require`. */
const banner = {
  js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
};

/** The data that the programs read when they start: one file for all of them, and not a copy in each. */
const data = new Map();
const DATA_FILES = /[\\/]data[\\/].*\.json$/;

/** Takes the data out of a bundle; `source` is the code that has it under the name `data` when the program runs. */
function dataApart(source) {
  return {
    name: 'data-apart',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /^claimcheck:data$/ }, () => ({ path: 'data', namespace: 'claimcheck' }));
      onLoad({ filter: /^data$/, namespace: 'claimcheck' }, () => ({ contents: source, resolveDir: '.' }));
      onLoad({ filter: DATA_FILES }, ({ path: file }) => {
        const name = path.relative('data', file).split(path.sep).join('/');
        data.set(name, JSON.parse(readFileSync(file, 'utf8')));
        const contents = `import { data } from 'claimcheck:data'; export default data[${JSON.stringify(name)}];`;
        return { contents, resolveDir: '.' };
      });
    },
  };
}

const dataOfNode = dataApart(
  "import { readFileSync } from 'node:fs'; export const data = JSON.parse(readFileSync(new URL('data.json', import.meta.url), 'utf8'));",
);
/** In a worker the extension puts it in, which reads the file through the editor. */
const dataOfBrowser = dataApart('export const data = globalThis.claimcheckData;');

/** Of package.json the programs need what they are called, and not what they contribute to an editor. */
const smallManifest = {
  name: 'small-manifest',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]package\.json$/ }, ({ path: file }) => {
      if (path.relative('.', file) !== 'package.json') return undefined;
      const { name, displayName, version, description, homepage } = JSON.parse(readFileSync(file, 'utf8'));
      return { loader: 'json', contents: JSON.stringify({ name, displayName, version, description, homepage }) };
    }),
};

/** Style sheets say nothing about the words of a page, and their parser is as large as the rest of the page reader. */
const noStyleSheets = {
  name: 'no-style-sheets',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^cssomnom(?:\/|$)/ }, () => ({ path: 'cssomnom', namespace: 'none' }));
    onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'export const parse = () => ({ cssRules: [] });' }));
  },
};

/** The parts of the page reader each bring a version of their own of one package; that of htmlparser2 does for all. */
const oneEntities = {
  name: 'one-entities',
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^entities(?:\/|$)/ }, ({ path: name, pluginData, kind }) =>
      pluginData === 'chosen'
        ? undefined
        : resolve(name, { kind, pluginData: 'chosen', resolveDir: path.resolve('node_modules', 'htmlparser2') }),
    ),
};

/**
 * The SDK of the MCP server uses far more of zod than the rest. It has a zod of its own, so that what it alone needs is not in the
 * files that every start reads.
 */
const zodOfMcp = {
  name: 'zod-of-mcp',
  setup: ({ onLoad, onResolve, resolve }) => {
    const apart = async ({ path: name, resolveDir, kind, pluginData }) => {
      if (pluginData === 'found') return undefined;
      const found = await resolve(name, { resolveDir, kind, pluginData: 'found' });
      return { ...found, namespace: 'zod-of-mcp' };
    };
    onResolve({ filter: /^zod(?:\/|$)/ }, (wanted) =>
      /[\\/]@modelcontextprotocol[\\/]/.test(wanted.importer) ? apart(wanted) : undefined,
    );
    onResolve({ filter: /./, namespace: 'zod-of-mcp' }, apart);
    onLoad({ filter: /./, namespace: 'zod-of-mcp' }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8'),
      resolveDir: path.dirname(file),
    }));
  },
};

/** What a server asks of a user is checked by a validator of JSON Schema. The MCP server asks nothing. */
const noQuestions = {
  name: 'no-questions',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]validation[\\/]ajv-provider\.js$/ }, () => ({
      contents: 'export class AjvJsonSchemaValidator { getValidator() { throw new Error("no questions are asked"); } }',
    })),
};

/** A browser's worker holds no reader of web pages and PDFs. */
const noPageReader = {
  name: 'no-page-reader',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/page\/main-text\.js$/ }, () => ({ path: './page-reader.mjs', external: true }));
    onResolve({ filter: /\/pdf\/pdf-text\.js$/ }, () => ({ path: './pdf-reader.mjs', external: true }));
  },
};

/** PDFs are read where the package for it was installed, which is optional. */
const pdfPackage = existsSync('node_modules/unpdf') ? [] : ['unpdf'];

/** The library is neutral, so that a stray Node module fails to build instead of failing in a browser. */
const bundles = [
  {
    entryPoints: { index: 'server/src/core/index.ts' },
    platform: 'neutral',
    target: 'es2022',
    format: 'esm',
  },
  {
    // What is not needed at every start, the page reader and the MCP server, are files of their own.
    entryPoints: { server: 'server/src/main.node.ts', cli: 'server/src/main.cli.ts' },
    ...node,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    banner,
    external: ['canvas', ...pdfPackage],
    plugins: [dataOfNode, smallManifest, noStyleSheets, oneEntities, noQuestions, zodOfMcp],
  },
  {
    entryPoints: { client: 'client/src/extension.ts' },
    ...node,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
  },
  {
    entryPoints: { 'server.browser': 'server/src/main.browser.ts' },
    ...browser,
    format: 'iife',
    plugins: [dataOfBrowser, smallManifest, noPageReader],
  },
  {
    entryPoints: { 'client.browser': 'client/src/extension.browser.ts' },
    ...browser,
    format: 'cjs',
    external: ['vscode'],
  },
];

mkdirSync('dist', { recursive: true });
const packages = new Set();
const written = new Set();
for (const bundle of bundles) await buildOne(bundle);
writeFileSync('dist/data.json', JSON.stringify(Object.fromEntries([...data].sort())));
if (process.exitCode === undefined) removeStale();
declareTypes();
writeFileSync('dist/sbom.cdx.json', billOfMaterials([...packages].sort()));
writeFileSync('dist/THIRD_PARTY_LICENSES.txt', licences([...packages].sort()));

async function buildOne(options) {
  // esbuild prints what is wrong; the other bundles are built all the same.
  const built = await build({
    ...options,
    outdir: 'dist',
    bundle: true,
    // What a package offers as a module is smaller and needs no wrapper.
    mainFields: ['module', 'main'],
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
  }).catch(() => undefined);
  if (built === undefined) process.exitCode = 1;
  for (const input of Object.keys(built?.metafile.inputs ?? {})) addPackage(input);
  for (const output of Object.keys(built?.metafile.outputs ?? {})) written.add(path.basename(output));
}

/** The names of shared files change with what is in them. They go last: a program may be running from the old ones. */
function removeStale() {
  const programs = readdirSync('dist').filter((name) => /\.(?:mjs|cjs|js)(?:\.map)?$/.test(name));
  for (const name of programs.filter((each) => !written.has(each))) rmSync(path.join('dist', name));
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
