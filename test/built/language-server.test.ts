import { type ChildProcess, fork, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  createMessageConnection,
  type DocumentDiagnosticReport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { folderWith } from './folder.js';

const SERVER = path.resolve('dist/server.cjs');
const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June.\n';
const DRAFT = 'The port of Strandvik will hire 12,000 dockers by June.\n';

/** Opens a draft beside an article and asks what is wrong with it; then the server ends by itself. */
async function messagesOf(
  connection: MessageConnection,
  server: ChildProcess,
  folder = folderWith({ 'sources/port.md': ARTICLE }),
  initializationOptions: object = {},
) {
  const uri = pathToFileURL(path.join(folder, 'draft.md')).href;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', () => [null]);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'desk' }],
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  const textDocument = { uri, languageId: 'markdown', version: 1, text: DRAFT };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri },
  });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const code = await ended;
  connection.dispose();
  return { messages: 'items' in report ? report.items.map(({ message }) => message) : [], code };
}

/** The files of a folder and of those in it, with what is in them. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) =>
    entry.isFile() ? readFileSync(path.join(entry.parentPath, entry.name), 'utf8') : [],
  );
}

const FOUND = { messages: ['The source says 1,200 dockers.'], code: 0 };

describe('the built language server', () => {
  test('keeps what it read of long articles where the client says, and finds the same at the next start', async () => {
    const folder = folderWith({ 'sources/port.md': `${ARTICLE}\n`.repeat(1_000) });
    const cacheFolder = folderWith({});
    const before = filesIn(folder);
    const started = async (options: object) => {
      const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
      onTestFinished(() => void server.kill());
      const reader = new StreamMessageReader(server.stdout);
      const connection = createMessageConnection(reader, new StreamMessageWriter(server.stdin));
      return messagesOf(connection, server, folder, options);
    };
    expect(await started({})).toEqual(FOUND);
    expect(filesIn(cacheFolder)).toEqual([]);
    expect(await started({ cacheFolder })).toEqual(FOUND);
    const [cache, ...others] = filesIn(cacheFolder);
    expect(cache).toContain('strandvik');
    expect(await started({ cacheFolder })).toEqual(FOUND);
    expect(filesIn(cacheFolder)).toEqual([cache, ...others]);
    expect(filesIn(folder)).toEqual(before);
  });

  test('speaks over standard input and output', async () => {
    const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    onTestFinished(() => void server.kill());
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    expect(await messagesOf(connection, server)).toEqual(FOUND);
  });

  test('speaks to the Node process that started it', async () => {
    const server = fork(SERVER, ['--node-ipc']);
    onTestFinished(() => void server.kill());
    const connection = createMessageConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    expect(await messagesOf(connection, server)).toEqual(FOUND);
  });

  test('connects to a client that listens on a port', async () => {
    const listener = createServer();
    const port = await new Promise<number>((resolve) => {
      listener.listen(0, '127.0.0.1', () => {
        const address = listener.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const server = spawn(process.execPath, [SERVER, `--socket=${port}`], { stdio: 'inherit' });
    onTestFinished(() => {
      server.kill();
      listener.close();
    });
    const socket = await new Promise<NodeJS.ReadWriteStream>((resolve) => listener.once('connection', resolve));
    const connection = createMessageConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket));
    expect(await messagesOf(connection, server)).toEqual(FOUND);
  });

  test('says how to speak to it where nothing is said', async () => {
    const server = spawn(process.execPath, [SERVER], { stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    server.stderr.on('data', (data: Buffer) => {
      told += data.toString();
    });
    const code = await new Promise((resolve) => server.once('close', resolve));
    expect(code).toBe(2);
    expect(told).toContain('--stdio');
  });
});
