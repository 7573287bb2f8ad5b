// `npm run soak [MINUTES]`: a writer types into the built language server for half an hour, or as long as is said; the
// server's memory must be as flat in the last third as in the second.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { ensureReady } from './prepare.mjs';

const MINUTES = Number(process.argv[2] ?? 30);
const MOST_GROWTH = 1.15;
const BETWEEN_KEYS = 20;
/** Short, so that the draft begins anew in every third of the time: one that only grows takes more memory and leaks none. */
const LONGEST_DRAFT = 2_000;
const ARTICLE = 'The harbour board hired 340 dockers in March, Ana Ruiz told Reuters. The quay is 1,150 metres long.\n';
const TYPED = 'The board hired 430 dockers in March, Ruiz told AFP. The quay is “1,100 metres” long.\n\n';

ensureReady();
const folder = mkdtempSync(path.join(tmpdir(), 'claimcheck-soak-'));
mkdirSync(path.join(folder, 'sources'));
writeFileSync(path.join(folder, 'sources', 'harbour.md'), ARTICLE);
const server = spawn(process.execPath, ['dist/server.cjs', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = createMessageConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
connection.onRequest(() => null);
connection.listen();
try {
  await start();
  report(await type());
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function start() {
  const rootUri = pathToFileURL(folder).href;
  const capabilities = { textDocument: { diagnostic: {} } };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri, capabilities });
  await connection.sendNotification('initialized', {});
}

/** Types, deletes, and begins anew where the draft is long; now and then a source changes. Megabytes, one a second. */
async function type() {
  const uri = pathToFileURL(path.join(folder, 'draft.md')).href;
  const document = (version, text) => ({ textDocument: { uri, languageId: 'markdown', version, text } });
  const end = performance.now() + MINUTES * 60_000;
  const memory = [];
  let version = 1;
  let lines = [''];
  let length = 0;
  let told = performance.now();
  await connection.sendNotification('textDocument/didOpen', document(version, ''));
  for (let key = 0; performance.now() < end; key++) {
    const text = length > LONGEST_DRAFT ? undefined : TYPED[key % TYPED.length];
    const at = { line: lines.length - 1, character: lines.at(-1).length };
    const change = text === undefined ? { text: '' } : { range: { start: at, end: at }, text };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [change],
    });
    if (text === undefined) [lines, length] = [[''], 0];
    else if (text === '\n') lines.push('');
    else lines[lines.length - 1] += text;
    length += text?.length ?? 0;
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    if (key % 500 === 499) await changeSource(key);
    if (performance.now() - told > 1_000) {
      memory.push(megabytes());
      told = performance.now();
    }
    await wait(BETWEEN_KEYS);
  }
  return { memory, keys: version - 1 };
}

async function changeSource(key) {
  const file = path.join(folder, 'sources', 'harbour.md');
  writeFileSync(file, `${ARTICLE}The crane was moved ${key} times.\n`);
  await connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: pathToFileURL(file).href, type: 2 }],
  });
}

function megabytes() {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;
}

function report({ memory, keys }) {
  const third = Math.floor(memory.length / 3);
  const middle = median(memory.slice(third, 2 * third));
  const last = median(memory.slice(2 * third));
  const growth = last / middle;
  console.log(
    `${keys} keystrokes in ${MINUTES} min: ${middle.toFixed(0)} MB in the second third, ${last.toFixed(0)} MB in the last (${growth.toFixed(2)}, at most ${MOST_GROWTH})`,
  );
  if (!(growth <= MOST_GROWTH)) process.exitCode = 1;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
