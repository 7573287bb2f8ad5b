import { commands, FileSystemError, Uri, window, workspace } from 'vscode';

const FOLDER = 'claimcheck-sample';
const CHOOSE = 'Choose a Folder…';
const KEEP_HERE = 'Keep It with the Extension';

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
  const choice = await window.showQuickPick([KEEP_HERE, CHOOSE], { placeHolder: `Where to put ${FOLDER}` });
  if (choice === KEEP_HERE) return storage;
  if (choice === undefined) return undefined;
  const folders = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: 'Put It Here',
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
