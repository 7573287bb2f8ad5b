import { type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The open documents. What a client sends amiss is set right or left out here, so that nothing else needs to look. */
export function createDocuments(): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: (uri, languageId, version, text) =>
      TextDocument.create(String(uri), String(languageId), version, typeof text === 'string' ? text : ''),
    update: (document, changes, version) => TextDocument.update(document, changes.filter(isWhole), version),
  });
}

function isWhole(change: TextDocumentContentChangeEvent | null): boolean {
  return typeof change?.text === 'string';
}
