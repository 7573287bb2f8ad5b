import { Disposable, l10n, StatusBarAlignment, type StatusBarItem, Uri, window, workspace } from 'vscode';
import type { DraftStatus } from './draft-status.js';
import { statusInWords, statusText } from './status-text.js';

export interface StatusItem extends Disposable {
  /** Keeps what is known of a draft, and shows it while the draft is in front. */
  show(status: DraftStatus): void;
  /** Forgets every draft, as when the server starts anew. */
  clear(): void;
}

/** The counts of the draft in front, in the status bar. */
export function statusItem(): StatusItem {
  const item = window.createStatusBarItem('claimcheck.status', StatusBarAlignment.Right, 100);
  item.name = 'Claimcheck';
  const drafts = new Map<string, DraftStatus>();
  const refresh = (): void => fill(item, drafts.get(window.activeTextEditor?.document.uri.toString() ?? ''));
  const listeners = [
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidCloseTextDocument(({ uri }) => drafts.delete(uri.toString())),
  ];
  return {
    show: (status) => {
      // The server may write a URI in another way than the editor.
      drafts.set(Uri.parse(status.uri).toString(), status);
      refresh();
    },
    clear: () => {
      drafts.clear();
      refresh();
    },
    dispose: () => Disposable.from(item, ...listeners).dispose(),
  };
}

function fill(item: StatusBarItem, status: DraftStatus | undefined): void {
  if (status === undefined) {
    item.hide();
    return;
  }
  item.text = statusText(status, l10n.t);
  item.tooltip = statusInWords(status, l10n.t);
  item.accessibilityInformation = { label: `Claimcheck: ${statusInWords(status, l10n.t)}` };
  item.command = status.noClaims ? 'claimcheck.showWalkthrough' : 'workbench.actions.view.problems';
  item.show();
}
