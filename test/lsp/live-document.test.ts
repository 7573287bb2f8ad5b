import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LiveDocument } from '../../server/src/lsp/protocol/live-document.js';

const URI = 'file:///desk/draft.md';

function edited(text: string, ...changes: TextDocumentContentChangeEvent[]): LiveDocument {
  const document = new LiveDocument(URI, 'markdown', 1, text);
  for (const [at, change] of changes.entries()) document.update([change], at + 2);
  return document;
}

function rangeFrom(line: number, character: number, endLine: number, endCharacter: number): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

describe('a document that is edited', () => {
  test('has its words and lines where the edits put them', () => {
    const document = edited('one\ntwo\nthree', { range: rangeFrom(1, 0, 1, 3), text: 'a\nb' });
    expect(document.getText()).toBe('one\na\nb\nthree');
    expect(document.positionAt(8)).toEqual({ line: 3, character: 0 });
    expect(document.offsetAt({ line: 2, character: 1 })).toBe(7);
    expect(document.version).toBe(2);
  });

  test('makes one line break of a line feed that is put behind a carriage return', () => {
    const document = edited('one\rtwo', { range: rangeFrom(1, 0, 1, 0), text: '\n' });
    expect(document.lineCount).toBe(2);
    expect(document.offsetAt({ line: 1, character: 0 })).toBe(5);
  });

  test('takes a range that is the wrong way round, and one that is out of the text', () => {
    expect(edited('one two', { range: rangeFrom(0, 7, 0, 4), text: '2' }).getText()).toBe('one 2');
    expect(edited('one', { range: rangeFrom(9, 9, 12, 0), text: '!' }).getText()).toBe('one!');
  });

  test('is what the protocol library makes of any edits', () => {
    const piece = fc.constantFrom('\n', '\r\n', '\r', 'a', 'bc', '', '“🚢”\n', '\n\n', 'd\re');
    const words = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const position = fc.record({ line: fc.nat(12), character: fc.nat(8) });
    const change = fc.record({ text: words, range: fc.record({ start: position, end: position }) });
    fc.assert(
      fc.property(words, fc.array(change, { minLength: 1, maxLength: 12 }), (text, changes) => {
        const ours = new LiveDocument(URI, 'markdown', 1, text);
        let theirs = text;
        changes.forEach((each, at) => {
          // Of a document that was never edited the library knows the lines by reading them all.
          const fresh = TextDocument.create(URI, 'markdown', 1, theirs);
          theirs = TextDocument.update(fresh, [each], 2).getText();
          ours.update([each], at + 2);
          expect(ours.getText()).toBe(theirs);
          expect(placesOf(ours)).toEqual(placesOf(TextDocument.create(URI, 'markdown', 2, theirs)));
        });
      }),
    );
  });
});

/** Where every offset of a text lies, and what every line is. */
function placesOf(document: TextDocument): unknown {
  const text = document.getText();
  const positions = Array.from({ length: text.length + 2 }, (_, offset) => document.positionAt(offset));
  const lines = Array.from({ length: document.lineCount + 1 }, (_, line) => [
    document.getLineRange(line),
    document.getEOLCharacters(line),
    [0, 1, 99].map((character) => document.offsetAt({ line, character })),
  ]);
  return { count: document.lineCount, positions, lines };
}
