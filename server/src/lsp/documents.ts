import { type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Typing } from './typing.js';

/** The open documents. What a client sends amiss is set right or left out here, so that nothing else needs to look. */
export function createDocuments(typing: Typing): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: (uri, languageId, version, text) =>
      TextDocument.create(String(uri), String(languageId), version, typeof text === 'string' ? text : ''),
    update: (document, changes, version) => {
      const whole = changes.filter(isWhole);
      const updated = TextDocument.update(document, whole, version);
      typing.changed(updated, whole);
      return updated;
    },
  });
}

function isWhole(change: TextDocumentContentChangeEvent | null): boolean {
  return typeof change?.text === 'string';
}
