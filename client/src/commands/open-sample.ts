import { commands, FileSystemError, l10n, Uri, window, workspace } from 'vscode';

const FOLDER = 'claimcheck-sample';

/** Copies the sample newsroom to where the user wants it, and opens it in a window of its own. */
export async function openSample(extension: Uri, storage: Uri): Promise<void> {
  const parent = await chooseParent(storage);
  if (parent === undefined) return;
  const sample = Uri.joinPath(parent, FOLDER);
  await copyOnce(Uri.joinPath(extension, 'data', 'sample'), sample);
  await commands.executeCommand('vscode.openFolder', sample, {
    forceNewWindow: workspace.workspaceFolders !== undefined,
  });
}

async function chooseParent(storage: Uri): Promise<Uri | undefined> {
  const choose = l10n.t('Choose a Folder…');
  const keepHere = l10n.t('Keep It with the Extension');
  const placeHolder = l10n.t('Where to put {0}', FOLDER);
  const choice = await window.showQuickPick([keepHere, choose], { placeHolder });
  if (choice === keepHere) return storage;
  if (choice === undefined) return undefined;
  const folders = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: l10n.t('Put It Here'),
  });
  return folders?.[0];
}

/** A sample that is there already may hold what the user has tried in it, and stays. */
async function copyOnce(from: Uri, to: Uri): Promise<void> {
  try {
    await workspace.fs.copy(from, to, { overwrite: false });
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileExists') return;
    throw error;
  }
}
