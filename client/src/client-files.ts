import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface FileParams {
  readonly uri: string;
  readonly maximumBytes?: number;
}

/** Hands the files of the editor to a server that has no disk. Only what lies in an open folder is handed out. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest<FileAnswer, void>('claimcheck/readFile', ({ uri, maximumBytes = 0 }: FileParams) =>
    read(Uri.parse(uri), maximumBytes).catch(
      (error: unknown): FileAnswer => ({ kind: 'failure', reason: reasonOf(error) }),
    ),
  );
  client.onRequest('claimcheck/readFolder', ({ uri }: FileParams) => list(Uri.parse(uri)).then(undefined, () => []));
  client.onRequest('claimcheck/realUri', ({ uri }: FileParams) => realUri(Uri.parse(uri)).catch(() => null));
}

type FileAnswer =
  | { readonly kind: 'content'; readonly bytes: Uint8Array }
  | { readonly kind: 'failure'; readonly reason: string };

async function read(uri: Uri, maximumBytes: number): Promise<FileAnswer> {
  if (!isOpen(uri)) return { kind: 'failure', reason: 'forbidden' };
  const { type, size } = await workspace.fs.stat(uri);
  if ((type & FileType.Directory) !== 0) return { kind: 'failure', reason: 'folder' };
  if (size > maximumBytes) return { kind: 'failure', reason: 'too-large' };
  return { kind: 'content', bytes: await workspace.fs.readFile(uri) };
}

async function list(uri: Uri) {
  if (!isOpen(uri)) return [];
  const entries = await workspace.fs.readDirectory(uri);
  return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
}

/** The editor's file systems do not say where a link leads; what is a link is not followed. */
async function realUri(uri: Uri): Promise<string | null> {
  if (!isOpen(uri)) return null;
  const { type } = await workspace.fs.stat(uri);
  return (type & FileType.SymbolicLink) === 0 ? uri.toString() : null;
}

function kindOf(type: FileType): string {
  if ((type & FileType.SymbolicLink) !== 0) return 'link';
  if ((type & FileType.Directory) !== 0) return 'folder';
  return (type & FileType.File) !== 0 ? 'file' : 'other';
}

function isOpen(uri: Uri): boolean {
  return workspace.getWorkspaceFolder(uri) !== undefined;
}

function reasonOf(error: unknown): string {
  const code = error instanceof FileSystemError ? error.code : '';
  if (code === 'FileNotFound') return 'missing';
  if (code === 'FileIsADirectory') return 'folder';
  return code === 'NoPermissions' ? 'forbidden' : 'unreadable';
}
