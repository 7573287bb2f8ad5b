import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { canonicalUri, folderOf, isWithin } from '../host/addresses.js';

/** The folder whose claims a document is checked against. */
export interface ClaimsFolder {
  readonly uri: string;
  /** True for a file opened without a folder: only what lies right beside it is used. */
  readonly isLoose: boolean;
}

/** The innermost open folder around a document, else the first one, else the folder that a file lies in. */
export function claimsFolder(folders: readonly string[], uri: string): ClaimsFolder | undefined {
  const around = folders.filter((folder) => isWithin(folder, uri)).sort((a, b) => b.length - a.length);
  const folder = around[0] ?? folders[0];
  if (folder !== undefined) return { uri: folder, isLoose: false };
  const address = canonicalUri(uri);
  return address.startsWith('file:///') ? { uri: folderOf(address), isLoose: true } : undefined;
}

/** The folders that a client opens with; older clients name a single root. */
export function openingFolders({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => canonicalUri(uri));
  if (rootUri) return [canonicalUri(rootUri)];
  return rootPath ? [URI.file(rootPath).toString()] : [];
}

export function changedFolders(folders: readonly string[], { added, removed }: WorkspaceFoldersChangeEvent): string[] {
  const gone = removed.map(({ uri }) => canonicalUri(uri));
  const kept = folders.filter((folder) => !gone.includes(folder));
  return [...new Set([...kept, ...added.map(({ uri }) => canonicalUri(uri))])];
}
