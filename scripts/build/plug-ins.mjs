// What is left out of the packages that are built in, and what is taken apart: plug-ins of esbuild.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Of package.json the programs need what they are called, and not what they contribute to an editor. */
export const smallManifest = {
  name: 'small-manifest',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]package\.json$/ }, ({ path: file }) => {
      if (path.relative('.', file) !== 'package.json') return undefined;
      const { name, displayName, version, description, homepage } = JSON.parse(readFileSync(file, 'utf8'));
      return { loader: 'json', contents: JSON.stringify({ name, displayName, version, description, homepage }) };
    }),
};

/** Style sheets say nothing about the words of a page, and their parser is as large as the rest of the page reader. */
export const noStyleSheets = {
  name: 'no-style-sheets',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^cssomnom(?:\/|$)/ }, () => ({ path: 'cssomnom', namespace: 'none' }));
    onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'export const parse = () => ({ cssRules: [] });' }));
  },
};

/** The parts of the page reader each bring a version of their own of one package; that of htmlparser2 does for all. */
export const oneEntities = {
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
export const zodOfMcp = {
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
export const noQuestions = {
  name: 'no-questions',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]validation[\\/]ajv-provider\.js$/ }, () => ({
      contents: 'export class AjvJsonSchemaValidator { getValidator() { throw new Error("no questions are asked"); } }',
    })),
};

/** The SDK takes schemas of an older zod, too, of which there are none here. */
export const noOldZod = {
  name: 'no-old-zod',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^(?:zod\/v3|zod-to-json-schema)$/ }, () => ({ path: 'zod-3', namespace: 'no-old-zod' }));
    onLoad({ filter: /./, namespace: 'no-old-zod' }, () => ({
      contents:
        'const none = () => { throw new Error("no schema is of zod 3"); }; export const object = none, zodToJsonSchema = none;',
    }));
  },
};

/** A library for both has its side for the browser behind a condition that a build for Node does not fulfil. */
export const browserSides = {
  name: 'browser-sides',
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^vscode-[\w-]+\/browser$/ }, async ({ path: name, resolveDir, kind }) => {
      const common = await resolve(name.replace(/browser$/, 'node'), { resolveDir, kind });
      return { path: common.path.replace(/node([\\/]main\.js)$/, 'browser$1') };
    }),
};

/** The extension itself is found beside the file that asks for it. */
export const besideClient = {
  name: 'beside-client',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/extension\.js$/ }, () => ({ path: './extension.js', external: true })),
};
