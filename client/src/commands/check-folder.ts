import {
  type CancellationToken,
  commands,
  type Diagnostic,
  type Disposable,
  l10n,
  languages,
  type Progress,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import { isDecorated } from '../presentation.js';
import { type FolderDraft, type FolderOverview, folderRequest } from '../protocol.js';
import { countsInWords } from '../verdict-words.js';

export interface FolderCheck extends Disposable {
  run(): Promise<FolderOverview | undefined>;
}

/** Checks every draft of the open folders. What is found in drafts that are not open is listed in Problems until they are. */
export function folderCheck(client: BaseLanguageClient, onChecked: () => void): FolderCheck {
  const problems = languages.createDiagnosticCollection('claimcheck-folder');
  const opened = workspace.onDidOpenTextDocument(({ uri }) => problems.delete(uri));
  let checks = 0;
  const check = async (progress: Progress<{ message?: string; increment?: number }>, token: CancellationToken) => {
    const found: FolderOverview[] = [];
    for (const { uri } of workspace.workspaceFolders ?? []) {
      checks += 1;
      const workDoneToken = `claimcheck-folder-${checks}`;
      let done = 0;
      const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (told) => {
        if (told.kind !== 'report') return;
        const { percentage = done, message = '' } = told;
        progress.report({ message, increment: percentage - done });
        done = percentage;
      });
      const request = client.sendRequest(folderRequest, { uri: uri.toString(), workDoneToken }, token);
      const overview = await request.finally(() => listening.dispose());
      found.push(overview);
    }
    return {
      drafts: found.flatMap(({ drafts }) => drafts),
      problems: found.flatMap(({ problems }) => problems),
      isCut: found.some(({ isCut }) => isCut),
    };
  };
  return {
    run: async () => {
      const title = l10n.t('Claimcheck: checking the folder');
      const overview = await window
        .withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, check)
        .then(undefined, () => undefined);
      if (overview === undefined) return undefined;
      problems.clear();
      if (!isDecorated()) for (const draft of overview.drafts) await list(draft, problems, client);
      onChecked();
      void tell(overview);
      return overview;
    },
    dispose: () => {
      opened.dispose();
      problems.dispose();
    },
  };
}

async function list(
  { uri, diagnostics }: FolderDraft,
  problems: { set(uri: Uri, found: Diagnostic[]): void },
  client: BaseLanguageClient,
): Promise<void> {
  const file = Uri.parse(uri);
  const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === file.toString());
  if (!isOpen) problems.set(file, await client.protocol2CodeConverter.asDiagnostics(diagnostics));
}

/** Says what the check came to, and offers the drafts that have something to do. */
async function tell({ drafts, problems, isCut }: FolderOverview): Promise<void> {
  const sum = (verdict: 'supported' | 'contradicted' | 'unsourced'): number =>
    drafts.reduce((all, draft) => all + draft[verdict], 0);
  const counts = { supported: sum('supported'), contradicted: sum('contradicted'), unsourced: sum('unsourced') };
  const number = drafts.length === 1 ? l10n.t('1 draft checked') : l10n.t('{0} drafts checked', drafts.length);
  const notes = [
    ...problems.map(({ message }) => message),
    ...(isCut ? [l10n.t('The folder has too many files: some were left out.')] : []),
  ];
  const show = l10n.t('Show Drafts');
  const message = [`${number}: ${countsInWords(counts, l10n.t)}.`, ...notes].join(' ');
  const choice = await window.showInformationMessage(message, ...(drafts.length > 0 ? [show] : []));
  if (choice === show) await pick(drafts);
}

async function pick(drafts: readonly FolderDraft[]): Promise<void> {
  const items = [...drafts]
    .sort((a, b) => b.contradicted - a.contradicted || b.unsourced - a.unsourced)
    .map((draft) => {
      const uri = Uri.parse(draft.uri);
      return { label: workspace.asRelativePath(uri), description: countsInWords(draft, l10n.t), uri };
    });
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('Open a draft') });
  if (picked !== undefined) await commands.executeCommand('vscode.open', picked.uri);
}
