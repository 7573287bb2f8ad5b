import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { folderWith } from '../../built/folder.js';
import { type Answer, type ServerProcess, startServerProcess } from './server-process.js';

const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June.\n';
export const DRAFT = 'The port of Strandvik will hire 12,000 dockers by June.\n';
export const FOUND = ['The source says 1,200 dockers.'];

/** A server over a folder with one article, and what a client says to it. */
export interface Desk extends ServerProcess {
  readonly folder: string;
  uri(name: string): string;
  open(uri: string, text: unknown, languageId?: string): void;
  change(uri: string, version: number | null, contentChanges: unknown): void;
  /** Puts another text in place of the whole document. */
  replace(uri: string, version: number, text: string): void;
  close(uri: string): void;
  /** The messages of a document's diagnostics, or why there are none. */
  pull(uri: string): Promise<unknown>;
  ask(method: string, uri: string): Promise<Answer>;
}

export interface DeskOptions {
  readonly files?: Readonly<Record<string, string>>;
  /** What differs from the usual parameters of `initialize`. */
  readonly parameters?: object;
  /** False for a test that initializes by itself. */
  readonly isInitialized?: boolean;
  readonly program?: readonly string[];
}

export async function startDesk(options: DeskOptions = {}): Promise<Desk> {
  const { files = {}, parameters = {}, isInitialized = true, program } = options;
  const folder = folderWith({ 'sources/port.md': ARTICLE, ...files });
  const server = startServerProcess(program);
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  const change = (of: string, version: number | null, contentChanges: unknown): void =>
    server.notify('textDocument/didChange', { textDocument: { uri: of, version }, contentChanges });
  if (isInitialized) {
    await server.request('initialize', { ...usualParameters(folder), ...parameters });
    server.notify('initialized', {});
  }
  return {
    ...server,
    folder,
    uri,
    open: (at, text, languageId = 'markdown') =>
      server.notify('textDocument/didOpen', { textDocument: { uri: at, languageId, version: 1, text } }),
    change,
    replace: (at, version, text) => change(at, version, [{ text }]),
    close: (at) => server.notify('textDocument/didClose', { textDocument: { uri: at } }),
    pull: async (at) => {
      const answer = await server.request('textDocument/diagnostic', { textDocument: { uri: at } });
      return answer.result?.items.map(({ message }: { message: string }) => message) ?? answer;
    },
    ask: (method, at) => server.request(method, { textDocument: { uri: at }, position: { line: 0, character: 0 } }),
  };
}

export function usualParameters(folder: string): object {
  const root = pathToFileURL(folder).href;
  return {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'desk' }],
    capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
  };
}

/** The server lives, has written nothing but messages, and finds in a new draft what it always finds. */
export async function expectSound(desk: Desk): Promise<void> {
  const uri = desk.uri('fresh.md');
  desk.open(uri, DRAFT);
  expect(await desk.pull(uri)).toEqual(FOUND);
  expect(desk.stray()).toEqual([]);
  expect(desk.told()).not.toMatch(/\n\s+at /);
}

/** Ends within some seconds. */
export async function exitOf({ ended }: ServerProcess, milliseconds = 5_000) {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds, undefined));
  return Promise.race([ended, late]);
}
