import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

export interface VsCodeWeb {
  /** The page of the workbench, with a folder in memory. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves VS Code for the web with this extension and a suite, to this machine alone. */
export async function startVsCodeWeb(workbench: string, suite: string): Promise<VsCodeWeb> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const body = pathname === '/' ? page() : await served(decodeURIComponent(pathname), workbench, suite);
    const type = pathname === '/' ? 'text/html' : TYPES[path.extname(pathname)];
    if (body === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The extension's files as they are in this folder, those of the workbench, and the suite. */
function served(pathname: string, workbench: string, suite: string): Promise<Buffer | undefined> {
  if (pathname === '/extension/suite.js') return read(suite);
  const roots = { '/workbench/': workbench, '/extension/': path.resolve() };
  const [prefix, root] = Object.entries(roots).find(([start]) => pathname.startsWith(start)) ?? [];
  if (prefix === undefined || root === undefined) return Promise.resolve(undefined);
  const file = path.join(root, pathname.slice(prefix.length));
  return file.startsWith(root + path.sep) ? read(file) : Promise.resolve(undefined);
}

function read(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}

/** The newest workbench on npm is older than the oldest that the manifest names, and is told to pass for that one. */
const VERSION = manifest.engines.vscode.replace(/^\^/, '');

function page(): string {
  return `<!doctype html><html><head><meta charset="utf-8">
<link rel="stylesheet" href="/workbench/out/vs/workbench/workbench.web.main.css"></head><body>
<script src="/workbench/out/vs/loader.js"></script><script src="/workbench/out/vs/webPackagePaths.js"></script>
<script>
  const base = location.origin + '/workbench';
  globalThis._VSCODE_FILE_ROOT = base + '/out/';
  for (const name of Object.keys(self.webPackagePaths))
    self.webPackagePaths[name] = base + '/node_modules/' + name + '/' + self.webPackagePaths[name];
  require.config({ baseUrl: base + '/out', recordStats: true, paths: self.webPackagePaths });
</script>
<script src="/workbench/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/workbench/out/vs/workbench/workbench.web.main.js"></script>
<script>
  require(['vs/workbench/workbench.web.main'], ({ create, URI }) => {
    const at = (path) => URI.parse(location.origin + path);
    create(document.body, {
      developmentOptions: { extensions: [at('/extension')], extensionTestsPath: at('/extension/suite.js') },
      // On the web files are saved by themselves, unless a setting says otherwise.
      configurationDefaults: { 'files.autoSave': 'off', 'workbench.startupEditor': 'none' },
      enableWorkspaceTrust: false,
      workspaceProvider: { workspace: { folderUri: URI.parse('tmp:/newsroom') }, trusted: true, open: async () => true },
      productConfiguration: {
        nameShort: 'VS Code web',
        nameLong: 'VS Code web',
        applicationName: 'code-web',
        version: '${VERSION}',
        enableTelemetry: false,
      },
    });
  });
</script></body></html>`;
}
