import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Host } from '../../server/src/host/host.js';
import type { CreateChecker } from '../../server/src/lsp/folder-claims.js';
import { startServer } from '../../server/src/lsp/server.js';
import { figureChecker } from './figure-checker.js';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly checker?: CreateChecker;
  /** The workspace folders; one by default. */
  readonly folders?: readonly string[];
  readonly commands?: readonly string[];
}

export const PULLING: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
  workspace: { diagnostics: { refreshSupport: true }, workspaceEdit: { documentChanges: true } },
};

export const PUSHED: ClientCapabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };

/** A client with a server at the other end of two streams. */
export interface Client {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  /** Everything that the server sent by itself, in order. */
  readonly received: readonly Received[];
  open(uri: string, text: string, languageId?: string): void;
  /** Replaces the words of a range, or the whole text. */
  change(uri: string, version: number, text: string, range?: Range): void;
  close(uri: string): void;
  pull(uri: string): Promise<readonly Diagnostic[]>;
  /** What a client is sent that has what it was sent under an earlier id. */
  pullAgain(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  hover(uri: string, position: Position): Promise<Hover | null>;
  codeActions(uri: string, range: Range, only?: string[]): Promise<readonly CodeAction[]>;
  /** Waits for a message of the server that fits, which may have come already. */
  next(method: string, fits?: (params: Payload) => boolean): Promise<Payload>;
  stop(): Promise<void>;
}

/** What a message carries; tests read the fields that they expect. */
// biome-ignore lint/suspicious/noExplicitAny: a test states by its assertions what it expects.
export type Payload = any;

interface Received {
  readonly method: string;
  readonly params: Payload;
}

/** Starts a server in this process and initializes it. */
export async function startClient(host: Host, options: ClientOptions = {}): Promise<Client> {
  const { capabilities = PULLING, checker = figureChecker, folders = ['file:///desk'], commands = [] } = options;
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), host, checker);
  const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const inbox = createInbox(connection);
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    initializationOptions: { commands },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return { connection, initialized, ...inbox, ...requests(connection) };
}

function requests(connection: MessageConnection) {
  return {
    open: (uri: string, text: string, languageId = 'markdown') =>
      void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri: string, version: number, text: string, range?: Range) =>
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [range === undefined ? { text } : { range, text }],
      }),
    close: (uri: string) => void connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    pull: async (uri: string) => {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      return report.kind === 'full' ? report.items : [];
    },
    pullAgain: (uri: string, previousResultId?: string) =>
      connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      }),
    hover: (uri: string, position: Position) =>
      connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }),
    codeActions: async (uri: string, range: Range, only?: string[]): Promise<CodeAction[]> => {
      const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
      const actions = await connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
      return (actions ?? []).filter((action): action is CodeAction => 'kind' in action);
    },
    stop: async () => {
      await connection.sendRequest('shutdown');
      connection.dispose();
    },
  };
}

function createInbox(connection: MessageConnection) {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const take = (method: string, params: Payload): void => {
    received.push({ method, params });
    for (const look of [...waiting]) look();
  };
  connection.onNotification((method, params) => take(method, params));
  connection.onRequest((method, params) => {
    take(method, params);
    return null;
  });
  const next = (method: string, fits: (params: Payload) => boolean = () => true): Promise<Payload> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = received.find((message) => message.method === method && fits(message.params));
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found.params);
      };
      waiting.add(look);
      look();
    });
  return { received, next };
}

/** The range of some words of a text, which must stand in it. */
export function rangeOf(text: string, words: string): Range {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`"${words}" does not stand in the text`);
  return { start: positionAt(text, at), end: positionAt(text, at + words.length) };
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** The words that a range covers. */
export function wordsAt(text: string, { start, end }: Range): string {
  const lines = text.split(/\r\n|\r|\n/);
  const line = lines[start.line] ?? '';
  return start.line === end.line ? line.slice(start.character, end.character) : '(more than one line)';
}
