import { type Disposable, l10n, type TextDocumentContentProvider, Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DraftWatch } from '../draft-watch.js';
import { type CheckedPlace, explainRequest, type PlaceParams } from '../protocol.js';

const SCHEME = 'claimcheck-why';
const LONGEST_TITLE = 40;

export interface WhyCommand extends Disposable {
  /** Explains a place of the view, one that the server names, or the one at the cursor. */
  run(given?: CheckedPlace | PlaceParams): Promise<void>;
}

/** "Why was this (not) checked?": opens the answer beside the draft, as text that can be read, searched and copied. */
export function whyCommand(client: BaseLanguageClient, watch: DraftWatch): WhyCommand {
  const texts = new Map<string, string>();
  const provider: TextDocumentContentProvider = { provideTextDocumentContent: (uri) => texts.get(uri.toString()) };
  const registered = workspace.registerTextDocumentContentProvider(SCHEME, provider);
  const closed = workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString()));
  return {
    run: async (given) => {
      const place = placeOf(given, watch);
      const answer = place === undefined ? null : await client.sendRequest(explainRequest, place);
      if (answer === null) {
        window.setStatusBarMessage(l10n.t('This file is no draft.'), 5000);
        return;
      }
      const title = answer.words
        .replace(/[\s/\\?#]+/g, ' ')
        .trim()
        .slice(0, LONGEST_TITLE);
      const uri = Uri.from({
        scheme: SCHEME,
        path: `/${l10n.t('Why?')} ${title}`.trimEnd(),
        query: `${place?.uri} ${texts.size}`,
      });
      texts.set(uri.toString(), answer.text);
      await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preview: true });
    },
    dispose: () => {
      registered.dispose();
      closed.dispose();
    },
  };
}

function placeOf(given: CheckedPlace | PlaceParams | undefined, watch: DraftWatch): PlaceParams | undefined {
  if (given !== undefined && 'position' in given) return given;
  const uri = watch.current()?.uri;
  if (given !== undefined && uri !== undefined) return { uri, position: given.range.start };
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}
