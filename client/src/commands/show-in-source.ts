import { l10n, window } from 'vscode';
import type { Location } from 'vscode-languageclient';
import type { DraftWatch } from '../draft-watch.js';
import { goToBeside } from '../places.js';
import type { CheckedPlace } from '../protocol.js';

/** Opens a source beside the draft, with the words that carry the fact selected. */
export async function showInSource(location: Location): Promise<void> {
  await goToBeside(location);
}

/** The same for a place of the draft: one of the view, or the one at the cursor. */
export async function openSource(watch: DraftWatch, given?: CheckedPlace): Promise<void> {
  const place = given ?? watch.placeAtCursor();
  const location = place?.evidence.find((words) => words.location !== undefined)?.location;
  if (location !== undefined) await goToBeside(location);
  else window.setStatusBarMessage(l10n.t('No source speaks of this place.'), 5000);
}
