import { connect } from 'node:net';
import process from 'node:process';
import type { Readable } from 'node:stream';
import {
  type Connection,
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
} from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { createChecker } from './core/index.js';
import { nodeHost } from './host/node.js';
import { nodeCache } from './host/node-cache.js';
import { type ByteStream, StreamWriter } from './lsp/protocol/message-writer.js';
import { type RunningServer, startServer } from './lsp/server.js';
import type { OpenCache } from './lsp/session.js';
import { readTransport, type Transport, USAGE } from './lsp/transport.js';

run(readTransport(process.argv.slice(2)));

function run(transport: Transport): void {
  if (transport.kind === 'mistake') fail(transport.message);
  else if (transport.kind === 'help') process.stdout.write(`${USAGE}\n`);
  else if (transport.kind === 'version') process.stdout.write(`${manifest.version}\n`);
  else if (transport.kind === 'socket') serveSocket(transport.port);
  else if (transport.kind === 'stdio') serveStdio();
  else if (process.send === undefined) fail('--node-ipc needs a parent process that speaks to it: use --stdio');
  else serveParent();
}

function serveStdio(): void {
  process.stdout.on('error', () => process.exit(1));
  serveStreams(process.stdin, process.stdout);
}

function serveParent(): void {
  process.on('disconnect', () => process.exit(1));
  serve(createConnection(new IPCMessageReader(process), new IPCMessageWriter(process)));
}

/** The client listens and the server connects, as editors expect it. */
function serveSocket(port: number): void {
  const socket = connect(port, '127.0.0.1');
  socket.once('error', ({ message }) => fail(`nothing listens on port ${port}: ${message}`));
  socket.once('connect', () => {
    socket.removeAllListeners('error').on('error', () => process.exit(1));
    serveStreams(socket, socket);
  });
}

/** Ends with its client. */
function serveStreams(input: Readable, output: ByteStream): void {
  const { hasStopped } = serve(createConnection(new StreamMessageReader(input), new StreamWriter(output)));
  for (const event of ['end', 'close']) input.on(event, () => process.exit(hasStopped() ? 0 : 1));
}

/** One failure of one message must not end the session: it is told in one line and the server goes on. */
function serve(connection: Connection): RunningServer {
  process.stderr.on('error', () => undefined);
  process.on('uncaughtException', (error) => process.stderr.write(`claimcheck-language-server: ${error.message}\n`));
  const openCache: OpenCache = (folder, tell) => nodeCache(folder, new URL(import.meta.url), tell);
  return startServer(connection, nodeHost, createChecker, openCache);
}

function fail(message: string): void {
  process.stderr.write(`claimcheck-language-server: ${message}\n`);
  process.exitCode = 2;
}
