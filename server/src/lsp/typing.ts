import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Where the writer is typing, as far as the changes of the documents tell. */
export interface Typing {
  /** Hears of changes that have been made to a document. */
  changed(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): void;
  /** The offset of the cursor while a word is being typed there. */
  at(document: TextDocument): number | undefined;
  /** The writer has rested. */
  rested(document: TextDocument): void;
}

/** A keystroke writes one character, or two where the editor closes a bracket; more is pasted, completed or mended. */
const MOST_TYPED = 2;

export function createTyping(): Typing {
  const places = new WeakMap<TextDocument, number>();
  return {
    changed: (document, changes) => {
      places.delete(document);
      const [change, ...others] = changes;
      if (change === undefined || others.length > 0 || !('range' in change)) return;
      const isTyped = change.text.length <= MOST_TYPED && change.range.start.line === change.range.end.line;
      if (isTyped) places.set(document, document.offsetAt(change.range.start) + change.text.length);
    },
    at: (document) => places.get(document),
    rested: (document) => {
      places.delete(document);
    },
  };
}
