import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type Range,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** A language server as its client feels it. Times in milliseconds. */
export interface MeasuredServer {
  /** From the start of the process to the first diagnostics, and these. */
  readonly first: number;
  readonly diagnostics: readonly Diagnostic[];
  /** One letter, put in or taken out again in the middle of the draft: from the change to its diagnostics. */
  keystroke(): Promise<number>;
  /** The next letter of a word that grows in the same place, so that the draft is one that was never checked before. */
  type(): Promise<number>;
  /** What the process holds, in megabytes. */
  memory(): number;
  stop(): void;
  /** Ends it as an editor does, when it has written what it keeps. */
  end(): Promise<void>;
}

export interface OpeningOptions {
  /** What stands on the server's command line besides. */
  readonly given?: readonly string[];
  /** Whether the client asks for diagnostics, as VS Code does, and is not sent them, which every server can. */
  readonly pulls?: boolean;
  /** Where the server may keep what it made of articles. */
  readonly cacheFolder?: string;
}

/** Starts a server (`node FILE --stdio`) in a folder and opens a draft. */
export async function openIn(
  file: string,
  folder: string,
  text: string,
  { given = [], pulls = false, cacheFolder }: OpeningOptions = {},
): Promise<MeasuredServer> {
  const begun = performance.now();
  const server = spawn(process.execPath, [file, '--stdio', ...given], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const waiting = new Map<number, (diagnostics: readonly Diagnostic[]) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ version, diagnostics }) => {
    for (const [wanted, heard] of waiting) if (version === undefined || version >= wanted) heard(diagnostics);
  });
  connection.listen();
  const uri = pathToFileURL(`${folder}/draft.md`).href;
  const pushed = (version: number) =>
    new Promise<readonly Diagnostic[]>((resolve) => {
      waiting.set(version, (diagnostics) => {
        waiting.delete(version);
        resolve(diagnostics);
      });
    });
  let previousResultId: string | undefined;
  const pulled = async (): Promise<readonly Diagnostic[]> => {
    const known = previousResultId === undefined ? {} : { previousResultId };
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...known });
    previousResultId = report.resultId;
    return report.kind === 'full' ? report.items : [];
  };
  const folders = [{ uri: pathToFileURL(folder).href, name: 'bench' }];
  const publishDiagnostics = { versionSupport: true, relatedInformation: true };
  const capabilities = {
    textDocument: { publishDiagnostics, ...(pulls && { diagnostic: { relatedInformation: true } }) },
  };
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: folders[0]?.uri ?? null,
    workspaceFolders: folders,
    capabilities,
    ...(cacheFolder !== undefined && { initializationOptions: { cacheFolder } }),
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const opened = pulls ? undefined : pushed(1);
  const textDocument = { uri, languageId: 'markdown', version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  const diagnostics = await (opened ?? pulled());
  const first = performance.now() - begun;
  const position = middleOf(text);
  let version = 1;
  let typed = 0;
  const change = async (range: Range, written: string): Promise<number> => {
    version++;
    const heard = pulls ? undefined : pushed(version);
    const start = performance.now();
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text: written }],
    });
    await (heard ?? pulled());
    return performance.now() - start;
  };
  return {
    first,
    diagnostics,
    keystroke: () => {
      const isIn = version % 2 === 0;
      const end = { line: position.line, character: position.character + (isIn ? 1 : 0) };
      return change({ start: position, end }, isIn ? '' : 'x');
    },
    type: () => {
      const at = { line: position.line, character: position.character + typed };
      typed++;
      return change({ start: at, end: at }, LETTERS.charAt(typed % LETTERS.length));
    },
    memory: () => memoryOf(server),
    stop: () => {
      connection.dispose();
      server.kill();
    },
    end: async () => {
      const ended = new Promise((resolve) => server.once('close', resolve));
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      await ended;
      connection.dispose();
    },
  };
}

const LETTERS = 'aeronautics';

function middleOf(text: string): { line: number; character: number } {
  const at = text.indexOf('e', text.length >> 1);
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** Linux tells it; elsewhere it is not measured. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}
