import { l10n, Range, Selection, window } from 'vscode';
import type { DraftWatch } from '../draft-watch.js';
import { toRange } from '../places.js';

/** Goes to the next or the previous finding, around the end, and says what is there. */
export function goToNextPlace(watch: DraftWatch, step: 1 | -1): void {
  const editor = window.activeTextEditor;
  if (editor === undefined || editor !== watch.editor()) return;
  const places = watch.places().filter(({ finding }) => finding !== undefined);
  const cursor = editor.selection.active;
  const ordered = step === 1 ? places : [...places].reverse();
  const isAhead = ({ start, end }: Range): boolean => (step === 1 ? start.isAfter(cursor) : end.isBefore(cursor));
  const place = ordered.find(({ range }) => isAhead(toRange(range))) ?? ordered[0];
  if (place === undefined) {
    window.setStatusBarMessage(l10n.t('Nothing is contradicted or without a source.'), 5000);
    return;
  }
  const { start } = toRange(place.range);
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start));
  window.setStatusBarMessage(place.finding?.message ?? '', 10_000);
}
