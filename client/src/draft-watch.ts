import { type Disposable, EventEmitter, type TextEditor, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toRange } from './places.js';
import { type CheckedPlace, type DraftOverview, draftRequest } from './protocol.js';

/** Follows the draft in front: what was looked at in it, as of its last check. */
export interface DraftWatch extends Disposable {
  readonly onDidChange: (listener: () => void) => Disposable;
  /** Undefined where no draft is in front. */
  current(): DraftOverview | undefined;
  /** True where the draft still is what was checked. */
  isCurrent(): boolean;
  /** The places of the draft, where it still is what was checked. */
  places(): readonly CheckedPlace[];
  /** The editor of the draft in front. */
  editor(): TextEditor | undefined;
  placeAtCursor(): CheckedPlace | undefined;
  /** Tells the listeners that something else than the draft is new. */
  tell(): void;
  /** The server has checked a draft. */
  checked(uri: string): void;
}

export function watchDraft(client: BaseLanguageClient): DraftWatch {
  const changed = new EventEmitter<void>();
  let overview: DraftOverview | undefined;
  const isInFront = (uri: string): boolean =>
    window.activeTextEditor?.document.uri.toString() === Uri.parse(uri).toString();
  const ask = async (): Promise<void> => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const answer = uri === undefined || !client.isRunning() ? null : await client.sendRequest(draftRequest, { uri });
    // Another editor may have come to the front meanwhile.
    if (uri !== undefined && !isInFront(uri)) return;
    // A source in front takes nothing away while the draft is open.
    if (answer === null && isOpen()) return;
    overview = answer ?? undefined;
    changed.fire();
  };
  const fetch = (): void => void ask().catch(() => undefined);
  const listeners = [
    // Panels and views have no editor: the draft that was in front stays there.
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor !== undefined || window.visibleTextEditors.length === 0) fetch();
    }),
    workspace.onDidCloseTextDocument(() => {
      if (overview === undefined || isOpen()) return;
      overview = undefined;
      changed.fire();
    }),
    changed,
  ];
  const isOpen = (): boolean => {
    const uri = overview && Uri.parse(overview.uri).toString();
    return workspace.textDocuments.some((document) => document.uri.toString() === uri);
  };
  const editor = (): TextEditor | undefined =>
    window.visibleTextEditors.find(
      ({ document }) => overview !== undefined && document.uri.toString() === Uri.parse(overview.uri).toString(),
    );
  const isCurrent = (): boolean => overview !== undefined && editor()?.document.version === overview.version;
  const places = (): readonly CheckedPlace[] => (overview !== undefined && isCurrent() ? overview.checked : []);
  return {
    onDidChange: changed.event,
    current: () => overview,
    isCurrent,
    places,
    editor,
    placeAtCursor: () => {
      const cursor = window.activeTextEditor?.selection.active;
      if (cursor === undefined || window.activeTextEditor !== editor()) return undefined;
      const here = places().filter(({ range }) => toRange(range).contains(cursor));
      return here.find(({ finding }) => finding !== undefined) ?? here[0];
    },
    tell: () => changed.fire(),
    checked: (uri) => {
      if (isInFront(uri)) fetch();
    },
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}
