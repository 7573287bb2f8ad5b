import { type Connection, DidChangeWatchedFilesNotification, type FileSystemWatcher } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from '../../host/addresses.js';
import { isClaimsFile } from '../checked-draft.js';
import type { Guard } from '../guard.js';
import type { Session } from '../session.js';
import type { Diagnostics } from './diagnostics.js';

const WATCHERS: readonly FileSystemWatcher[] = [
  { globPattern: '**/*.claims.json' },
  { globPattern: '**/{claimcheck.json,.claimcheckignore}' },
  { globPattern: '**/sources.json' },
  { globPattern: '**/*.{md,markdown,txt,html,htm,pdf}' },
];

/** Checks every draft anew when a claims file or a source changes, on the disk or in an open editor. */
export function registerClaimsUpkeep(
  connection: Connection,
  session: Session,
  diagnostics: Diagnostics,
  guard: Guard,
): void {
  const update = guard.notification(
    'claims',
    oneAtATime(async () => {
      if (await session.claimsHaveChanged()) await diagnostics.updateAll();
    }),
  );
  const claimsMayHaveChanged = async (): Promise<void> => {
    session.forgetClaims();
    await update(undefined);
  };
  const onEdit = guard.notification('claims', async ({ document }: { readonly document: TextDocument }) => {
    if (await isPartOfClaims(session, document)) await claimsMayHaveChanged();
  });
  connection.onDidChangeWatchedFiles(guard.notification('watched files', claimsMayHaveChanged));
  session.documents.onDidChangeContent(onEdit);
  session.documents.onDidClose(onEdit);
  session.documents.onDidSave(
    guard.notification('saved', async () => {
      if (!session.client.watchesFiles) await claimsMayHaveChanged();
    }),
  );
}

/** Asks the client to tell of changed files, where it can. */
export async function watchFiles(connection: Connection, session: Session): Promise<void> {
  if (!session.client.watchesFiles) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...WATCHERS] });
}

async function isPartOfClaims(session: Session, { uri }: TextDocument): Promise<boolean> {
  if (isClaimsFile(uri)) return true;
  const { loaded, files } = await session.claimsFor(uri);
  const address = canonicalUri(uri);
  return files.has(address) || loaded.problems.some(({ file }) => file === address);
}

/** Runs a task once more after the current run, however often it is asked for in the meantime. */
function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isWanted = false;
  const run = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false;
      await task();
    }
  };
  return () => {
    isWanted = true;
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
}
