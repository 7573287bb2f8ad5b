import { type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { LiveDocument } from './protocol/live-document.js';
import type { Typing } from './typing.js';

/** The open documents. What a client sends amiss is set right or left out here, so that nothing else needs to look. */
export function createDocuments(typing: Typing): TextDocuments<LiveDocument> {
  return new TextDocuments({
    create: (uri, languageId, version, text) =>
      new LiveDocument(String(uri), String(languageId), version, typeof text === 'string' ? text : ''),
    update: (document, changes, version) => {
      const whole = changes.filter(isWhole);
      document.update(whole, version);
      typing.changed(document, whole);
      return document;
    },
  });
}

function isWhole(change: TextDocumentContentChangeEvent | null): boolean {
  return typeof change?.text === 'string';
}
