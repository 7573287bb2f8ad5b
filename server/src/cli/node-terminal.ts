import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import type { FileContent } from '../host/host.js';
import { nodeHost } from '../host/node.js';
import { nodeCache } from '../host/node-cache.js';
import { checkingInThreads } from './check-workers.js';
import { watchFolders } from './folder-watch.js';
import { printable } from './printable.js';
import { progressOn } from './progress.js';
import type { Terminal } from './terminal.js';

/** Wide enough for a line of prose, narrow enough for a log. */
const COLUMNS_WITHOUT_TERMINAL = 100;
const FEWEST_COLUMNS = 40;

/** The terminal that this process runs in. A reader that went away, as in `claimcheck … | head`, is no fault. */
export function nodeTerminal({ stdout, stderr, stdin, env, cwd }: NodeJS.Process): Terminal {
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe);
  return {
    host: nodeHost,
    folder: cwd(),
    columns: Math.max(FEWEST_COLUMNS, stdout.columns ?? COLUMNS_WITHOUT_TERMINAL),
    hasColour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    print: (text) => void stdout.write(text),
    tell: (line) => void stderr.write(`${printable(line)}\n`),
    progress: () => progressOn(stderr, nodeHost.now),
    checking: checkingInThreads,
    openCache: (folder) =>
      nodeCache(folder, new URL(import.meta.url), (line) => void stderr.write(`${printable(line)}\n`)),
    watch: () => {
      const watching = watchFolders();
      process.once('SIGINT', watching.end).once('SIGTERM', watching.end);
      return watching;
    },
    readInput: (maximumBytes) => readAll(stdin, maximumBytes),
    writeFile: writeWhole,
  };
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.exitCode = 2;
}

/** Stops where there is too much, because a stream may have no end. */
async function readAll(stream: AsyncIterable<Uint8Array>, maximumBytes: number): Promise<FileContent> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > maximumBytes) return { kind: 'failure', reason: 'too-large' };
    }
    return { kind: 'content', bytes: Buffer.concat(chunks) };
  } catch {
    return { kind: 'failure', reason: 'unreadable' };
  }
}

/** By way of a second file of a name that nobody has, so that a full disk leaves the old one. */
async function writeWhole(path: string, text: string): Promise<string | undefined> {
  const unfinished = `${path}.${randomUUID()}.unfinished`;
  try {
    await writeFile(unfinished, text, { encoding: 'utf8', flag: 'wx' });
    await rename(unfinished, path);
    return undefined;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'its folder is not there: make it first';
  if (code === 'EISDIR') return 'it is a folder: name a file in it';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'it may not be written: choose another place';
  return code === 'ENOSPC' ? 'the disk is full: make room first' : 'check the path and the disk';
}
