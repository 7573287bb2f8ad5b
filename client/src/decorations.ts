import {
  type Disposable,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { DraftWatch } from './draft-watch.js';
import { toRange } from './places.js';
import { isDecorated } from './presentation.js';
import type { CheckedPlace } from './protocol.js';

/** A word that was being typed is marked when it has been left alone for this long. */
const MILLISECONDS_TO_FINISH_A_WORD = 1000;

/** Marks what is found in the text itself, for those who keep Problems clean. */
export function decorations(watch: DraftWatch): Disposable {
  const contradicted = window.createTextEditorDecorationType({
    textDecoration: 'underline wavy var(--vscode-editorWarning-foreground)',
    overviewRulerColor: new ThemeColor('editorOverviewRuler.warningForeground'),
    overviewRulerLane: OverviewRulerLane.Right,
  });
  const unsourced = window.createTextEditorDecorationType({
    textDecoration: 'underline dotted var(--vscode-editorInfo-foreground)',
  });
  let lastEdit = 0;
  const show = (): void => {
    for (const editor of window.visibleTextEditors) {
      const isMarked = isDecorated() && editor === watch.editor();
      // The editor moves marks along with the text until the next check is done.
      if (isMarked && !watch.isCurrent()) continue;
      const places = isMarked
        ? watch.places().filter((place) => place.finding && !isBeingTyped(place, editor, lastEdit))
        : [];
      const mark = (type: TextEditorDecorationType, verdict: CheckedPlace['verdict']): void => {
        const ranges = places.filter((place) => place.verdict === verdict).map(({ range }) => toRange(range));
        editor.setDecorations(type, ranges);
      };
      mark(contradicted, 'contradicted');
      mark(unsourced, 'unsourced');
    }
  };
  let later: ReturnType<typeof setTimeout> | undefined;
  const listeners = [
    contradicted,
    unsourced,
    watch.onDidChange(show),
    window.onDidChangeVisibleTextEditors(show),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('claimcheck.presentation')) show();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== watch.editor()?.document) return;
      lastEdit = Date.now();
      clearTimeout(later);
      later = setTimeout(show, MILLISECONDS_TO_FINISH_A_WORD);
    }),
  ];
  return {
    dispose: () => {
      clearTimeout(later);
      for (const listener of listeners) listener.dispose();
    },
  };
}

function isBeingTyped({ range }: CheckedPlace, { selection }: TextEditor, lastEdit: number): boolean {
  return Date.now() - lastEdit < MILLISECONDS_TO_FINISH_A_WORD && toRange(range).contains(selection.active);
}
