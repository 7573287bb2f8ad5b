import { env, l10n, Uri, window, workspace } from 'vscode';
import type { DraftWatch } from '../draft-watch.js';
import { findingMarkdown } from '../finding-markdown.js';
import type { CheckedPlace } from '../protocol.js';

/** Puts a place of the draft into the clipboard: one of the view, or the one at the cursor. */
export async function copyFinding(watch: DraftWatch, given?: CheckedPlace): Promise<void> {
  const place = given ?? watch.placeAtCursor();
  const draft = watch.current();
  if (place === undefined || draft === undefined) {
    window.setStatusBarMessage(l10n.t('Nothing was found at the cursor.'), 5000);
    return;
  }
  const file = workspace.asRelativePath(Uri.parse(draft.uri));
  await env.clipboard.writeText(findingMarkdown(place, file, l10n.t));
  window.setStatusBarMessage(l10n.t('Copied as Markdown'), 3000);
}
