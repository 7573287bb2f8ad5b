// Runs the programs once, so that what V8 makes of their code stands beside them for the next start (server/src/start/code-cache.ts).
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const DESK = path.resolve('data', 'sample');
const DRAFT = path.join('drafts', 'faulty.md');
const options = { cwd: DESK, env: { ...process.env, CLAIMCHECK_CODE_CACHE: path.resolve('dist', 'parts') } };

/** That it does not come to its end is no fault of the build: the programs start as without. */
export async function warmUp() {
  await checkInServer();
  spawnSync(process.execPath, [path.resolve('dist', 'cli.cjs'), 'check', DRAFT], { ...options, stdio: 'ignore' });
}

async function checkInServer() {
  const server = spawn(process.execPath, [path.resolve('dist', 'server.cjs'), '--stdio'], {
    ...options,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const ended = new Promise((resolve) => server.once('close', resolve));
  // Who waits for an answer is told.
  void ended.then(() => connection.dispose());
  connection.listen();
  const published = new Promise((resolve) => connection.onNotification('textDocument/publishDiagnostics', resolve));
  const rootUri = pathToFileURL(DESK).href;
  const text = readFileSync(path.join(DESK, DRAFT), 'utf8');
  const textDocument = { uri: pathToFileURL(path.join(DESK, DRAFT)).href, languageId: 'markdown', version: 1, text };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri, capabilities: {} });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  await Promise.race([published, ended]);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
}
