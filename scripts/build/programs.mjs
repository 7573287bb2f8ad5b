// The language server, the command line tool and the server for a browser's worker: programs of parts that they share.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { pdfTextOnly } from './pdf-text-only.mjs';
import { plainCharacters } from './plain-characters.mjs';
import {
  browserSides,
  noOldZod,
  noQuestions,
  noStyleSheets,
  oneEntities,
  smallManifest,
  zodOfMcp,
} from './plug-ins.mjs';

/** The data that the programs read when they start: one file for all of them, and not a copy in each. */
const DATA_FILES = /[\\/]data[\\/].*\.json$/;
/** Large, seldom needed, and for Node. */
const NOT_FOR_BROWSERS = /(?:main-text|pdf-text)\.ts$/;

/**
 * Builds the programs into dist/. Each is a short file that starts with a part of dist/parts; what several need, and what
 * not every start needs, are parts of their own. Parts are the bodies of functions, so that Node may keep what it made of them and a
 * worker be handed them in one text. Tells what stands in them, as esbuild's metafile says it.
 */
export async function buildPrograms(node, external) {
  const data = new Map();
  const { outputFiles, metafile } = await build({
    entryPoints: {
      server: 'server/src/main.node.ts',
      cli: 'server/src/main.cli.ts',
      'server.browser': 'server/src/main.browser.ts',
    },
    ...node,
    format: 'esm',
    splitting: true,
    outdir: 'dist/parts',
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    define: { 'import.meta.url': 'programUrl' },
    external: ['canvas', ...external],
    plugins: [
      dataApart(data),
      plainCharacters,
      smallManifest,
      noStyleSheets,
      oneEntities,
      noQuestions,
      noOldZod,
      zodOfMcp,
      pdfTextOnly,
      browserSides,
    ],
    bundle: true,
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  mkdirSync('dist/parts', { recursive: true });
  const written = await Promise.all(
    outputFiles.map(({ path: file, text }) => writePart(path.basename(file), text, node)),
  );
  writeFileSync('dist/data.json', JSON.stringify(Object.fromEntries([...data].sort())));
  const [server] = partsOf(metafile, 'server/src/main.node.ts');
  const [cli] = partsOf(metafile, 'server/src/main.cli.ts');
  await writeNodeProgram('server', server, node);
  await writeNodeProgram('cli', cli, node);
  await writeBrowserProgram(partsOf(metafile, 'server/src/main.browser.ts', (source) => NOT_FOR_BROWSERS.test(source)));
  removeStale(written.flat());
  return metafile;
}

function dataApart(data) {
  return {
    name: 'data-apart',
    setup: ({ onLoad }) =>
      onLoad({ filter: DATA_FILES }, ({ path: file }) => {
        const name = path.relative('data', file).split(path.sep).join('/');
        data.set(name, JSON.parse(readFileSync(file, 'utf8')));
        return { contents: `export default claimcheckData()[${JSON.stringify(name)}];` };
      }),
  };
}

async function writePart(name, text, { target, supported }) {
  const { code, map } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target,
    // A part asks for another as any of them does, whoever runs it.
    supported: { ...supported, 'dynamic-import': false },
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
    sourcefile: name,
  });
  writeFileSync(path.join('dist', 'parts', name), `${code}//# sourceMappingURL=${name}.map\n`);
  writeFileSync(path.join('dist', 'parts', `${name}.map`), map);
  return [name, `${name}.map`];
}

/** The parts that a program may come to need, but for those that `isLeftOut` names by their source; its own is the first. */
function partsOf({ outputs }, source, isLeftOut = () => false) {
  const parts = new Set();
  const collect = (file) => {
    if (parts.has(file)) return;
    parts.add(file);
    for (const { path: other, external } of outputs[file].imports)
      if (!external && !isLeftOut(outputs[other].entryPoint ?? '')) collect(other);
  };
  collect(Object.keys(outputs).find((file) => outputs[file].entryPoint === source));
  return [...parts].map((file) => path.basename(file));
}

/** A program for Node, which finds its parts beside itself. */
async function writeNodeProgram(name, part, node) {
  await writeProgram(`${name}.cjs`, 'node', `__filename, ${JSON.stringify(part)}`, {
    ...node,
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  });
}

/** A program for a worker, whose parts the extension reads for it; it finds their names in a file. */
async function writeBrowserProgram(parts) {
  const options = { platform: 'browser', target: 'es2022', minify: true, format: 'iife' };
  await writeProgram('server.browser.js', 'browser', JSON.stringify(parts[0]), options);
  writeFileSync(path.join('dist', 'server.browser.json'), JSON.stringify(parts));
}

async function writeProgram(file, place, call, options) {
  const contents = `import { startProgram } from './server/src/start/${place}.js'; startProgram(${call});`;
  const stdin = { contents, resolveDir: '.' };
  await build({ stdin, ...options, bundle: true, outfile: path.join('dist', file), logLevel: 'warning' });
}

/** The names of parts change with what is in them. They go last: a program may be running from the old ones. */
function removeStale(written) {
  const parts = path.join('dist', 'parts');
  for (const name of readdirSync(parts).filter((each) => !written.includes(each))) rmSync(path.join(parts, name));
}
