// Runs the programs once, so that what V8 makes of their code stands beside them for the next start (server/src/start/code-cache.ts).
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

/** So many words have something of most that a draft may have. */
const WORDS = 2_000;

/** That it does not come to its end is no fault of the build: the programs start as without. */
export async function warmUp() {
  const desk = mkdtempSync(path.join(tmpdir(), 'claimcheck-build-'));
  try {
    await furnish(desk);
    const options = { cwd: desk, env: { ...process.env, CLAIMCHECK_CODE_CACHE: path.resolve('dist', 'parts') } };
    await checkInServer(desk, options);
    spawnSync(process.execPath, [path.resolve('dist', 'cli.cjs'), 'check', 'draft.md'], {
      ...options,
      stdio: 'ignore',
    });
  } finally {
    rmSync(desk, { recursive: true, force: true });
  }
}

/** The sample newsroom, and made-up articles with a draft on them. */
async function furnish(desk) {
  cpSync(path.join('data', 'sample'), desk, { recursive: true });
  const { outputFiles } = await build({ entryPoints: ['scripts/bench/newsroom.ts'], format: 'esm', write: false });
  const { article, draft } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  mkdirSync(path.join(desk, 'sources'), { recursive: true });
  for (const at of [1, 2, 3]) writeFileSync(path.join(desk, 'sources', `article-${at}.md`), article(at, 40));
  const sample = readFileSync(path.join(desk, 'drafts', 'faulty.md'), 'utf8');
  writeFileSync(path.join(desk, 'draft.md'), `${sample}\n\n${draft(WORDS, WORDS)}`);
}

async function checkInServer(desk, options) {
  const program = [path.resolve('dist', 'server.cjs'), '--stdio'];
  const server = spawn(process.execPath, program, { ...options, stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const ended = new Promise((resolve) => server.once('close', resolve));
  // Who waits for an answer is told.
  void ended.then(() => connection.dispose());
  connection.listen();
  const published = new Promise((resolve) => connection.onNotification('textDocument/publishDiagnostics', resolve));
  const rootUri = pathToFileURL(desk).href;
  const text = readFileSync(path.join(desk, 'draft.md'), 'utf8');
  const textDocument = { uri: `${rootUri}/draft.md`, languageId: 'markdown', version: 1, text };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri, capabilities: {} });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  await Promise.race([published, ended]);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
}
