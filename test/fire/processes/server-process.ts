import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { framesIn } from './frames.js';

const SERVER = path.resolve('dist/server.cjs');
/** How long an answer may take on a busy machine before it counts as missing. */
const PATIENCE = 20_000;

/** What came back for a request. `nothing` says why there is no answer. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test states by its assertions what it expects.
  readonly result?: any;
  readonly error?: { readonly code: number; readonly message: string };
  readonly nothing?: 'ended' | 'silence';
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The built language server as a process, spoken to in bytes, so that a test can say what no library would. */
export interface ServerProcess {
  readonly process: ChildProcess;
  readonly input: Writable;
  readonly output: Readable;
  readonly ended: Promise<Exit>;
  /** What the server sent without being asked, in order. */
  readonly sent: readonly Sent[];
  raw(bytes: string | Uint8Array): void;
  /** One frame with this body. */
  body(text: string | Uint8Array): void;
  notify(method: string, params?: unknown): void;
  request(method: string, params?: unknown, id?: number | string): Promise<Answer>;
  /** What it wrote to standard error. */
  told(): string;
  /** Output that is no frame. */
  stray(): readonly string[];
  /** The most memory that it has held so far; 0 where the system does not tell. */
  peakMegabytes(): number;
}

export interface Sent {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test states by its assertions what it expects.
  readonly params: any;
}

/** Starts the server; it is killed when the test is over. */
export function startServerProcess(program: readonly string[] = [SERVER, '--stdio']): ServerProcess {
  const child = spawn(process.execPath, program, { stdio: ['pipe', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin.on('error', () => undefined);
  let told = '';
  child.stderr.on('data', (data: Buffer) => {
    told += data.toString();
  });
  const waiting = new Map<unknown, (answer: Answer) => void>();
  const ended = new Promise<Exit>((resolve) =>
    child.once('close', (code, signal) => {
      for (const answer of waiting.values()) answer({ nothing: 'ended' });
      resolve({ code, signal });
    }),
  );
  const sent: Sent[] = [];
  const frames = framesIn((message) => {
    if (message.method === undefined) {
      waiting.get(message.id)?.(message.error ? { error: message.error } : { result: message.result });
      waiting.delete(message.id);
      return;
    }
    sent.push({ method: message.method, params: message.params });
    if (message.id !== undefined) send({ id: message.id, result: replyTo(message.method) });
  });
  child.stdout.on('data', (data: Buffer) => frames.take(data));
  const body = (text: string | Uint8Array): void => {
    const bytes = Buffer.from(text);
    child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${bytes.length}\r\n\r\n`), bytes]));
  };
  const send = (message: object): void => body(JSON.stringify({ jsonrpc: '2.0', ...message }));
  let lastId = 0;
  return {
    process: child,
    input: child.stdin,
    output: child.stdout,
    ended,
    sent,
    raw: (bytes) => void child.stdin.write(bytes),
    body,
    notify: (method, params) => send({ method, params }),
    request: (method, params, id = ++lastId) =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve({ nothing: 'ended' });
        const timer = setTimeout(() => resolve({ nothing: 'silence' }), PATIENCE);
        waiting.set(id, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
        send({ id, method, params });
      }),
    told: () => told,
    stray: () => frames.stray(),
    peakMegabytes: () => peakMegabytes(child),
  };
}

function replyTo(method: string): unknown {
  return method === 'workspace/configuration' ? [null] : null;
}

function peakMegabytes({ pid }: ChildProcess): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
