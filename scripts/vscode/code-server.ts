import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type CodeServer, installCodeServer } from './install.js';

const SETTINGS = {
  'chat.disableAIFeatures': true,
  'editor.hover.delay': 100,
  'editor.wordWrap': 'on',
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

const SECONDS_TO_START = 60;
const SECONDS_TO_END = 5;

export interface VsCode {
  /** The page of a folder. The payload is what desktop VS Code takes as command line options. */
  url(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** A file of this machine, as a payload names it. */
  uri(file: string): string;
  stop(): Promise<void>;
}

export interface VsCodeOptions {
  /** A packaged extension to install first. */
  readonly vsix?: string;
  readonly port?: number;
}

/** Starts a real VS Code on a port of this machine. All that it writes goes into one folder, thrown away at its end. */
export async function startVsCode({ vsix, port }: VsCodeOptions = {}): Promise<VsCode> {
  const codeServer = installCodeServer();
  const data = createData();
  if (vsix !== undefined) runOnce(codeServer, data, ['--install-extension', vsix, '--force']);
  const listening = port ?? (await freePort());
  const child = start(codeServer, data, listening);
  const address = `127.0.0.1:${listening}`;
  const stop = stopper(child, data);
  await untilHealthy(address, child, data).catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    url: (folder, payload = []) => {
      const query = new URLSearchParams({ folder, payload: JSON.stringify([...payload, ['skipWelcome', 'true']]) });
      return `http://${address}/?${query}`;
    },
    uri: (file) => `vscode-remote://${address}${file}`,
    stop,
  };
}

function createData(): string {
  const data = mkdtempSync(path.join(tmpdir(), 'claimcheck-vscode-'));
  mkdirSync(path.join(data, 'User'));
  writeFileSync(path.join(data, 'User', 'settings.json'), JSON.stringify(SETTINGS));
  writeFileSync(path.join(data, 'config.yaml'), '');
  return data;
}

function runOnce({ node, entry }: CodeServer, data: string, parameters: readonly string[]): void {
  execFileSync(node, [entry, ...folders(data), ...parameters], { env: environment(data), stdio: 'pipe' });
}

/** In a process group of its own, so that its children end with it. */
function start({ node, entry }: CodeServer, data: string, port: number): ChildProcess {
  const log = openSync(logFile(data), 'w');
  const parameters = [
    ...folders(data),
    ...['--bind-addr', `127.0.0.1:${port}`, '--auth', 'none'],
    ...[
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
    ],
    // Without it a built VS Code silently leaves out the tests that a payload names.
    ...['--vscode-option', 'enable-smoke-test-driver'],
  ];
  return spawn(node, [entry, ...parameters], { env: environment(data), stdio: ['ignore', log, log], detached: true });
}

function folders(data: string): string[] {
  const config = path.join(data, 'config.yaml');
  return ['--config', config, '--user-data-dir', data, '--extensions-dir', path.join(data, 'extensions')];
}

/** Without the variables of a VS Code that this may have been started in, and without a marketplace. */
function environment(data: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|CODE_SERVER|PORT$|PASSWORD$)/.test(name));
  const own = {
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    XDG_CONFIG_HOME: data,
    XDG_DATA_HOME: data,
    XDG_CACHE_HOME: data,
  };
  return { ...Object.fromEntries(kept), ...own };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function untilHealthy(address: string, child: ChildProcess, data: string): Promise<void> {
  for (const started = Date.now(); Date.now() - started < SECONDS_TO_START * 1000; await wait(100)) {
    const isHealthy = await fetch(`http://${address}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isHealthy) return;
    if (child.exitCode !== null) break;
  }
  throw new Error(`code-server did not start:\n${readFileSync(logFile(data), 'utf8').slice(-2000)}`);
}

function logFile(data: string): string {
  return path.join(data, 'server.log');
}

function stopper(child: ChildProcess, data: string): () => Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  return async () => {
    signalGroup(child, 'SIGTERM');
    await Promise.race([gone, wait(SECONDS_TO_END * 1000, undefined, { ref: false })]);
    signalGroup(child, 'SIGKILL');
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended by itself.
  }
}
