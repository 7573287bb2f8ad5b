import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { LineStarts } from './line-starts.js';

/** A document that is edited: as the protocol library's own, but for what an edit costs where the text is long. */
export class LiveDocument implements TextDocument {
  readonly uri: string;
  readonly languageId: string;
  #version: number;
  #text: string;
  #lines: LineStarts | undefined;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#text = text;
  }

  get version(): number {
    return this.#version;
  }

  get lineCount(): number {
    return this.#starts().count;
  }

  getText(range?: Range): string {
    return range === undefined ? this.#text : this.#text.slice(this.offsetAt(range.start), this.offsetAt(range.end));
  }

  /** Past the end of the text means its end. */
  positionAt(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.#starts().lineOf(within);
    const start = this.#starts().at(line);
    return { line, character: this.#beforeLineEnd(within, start) - start };
  }

  /** Past the end of a line means its end. */
  offsetAt({ line, character }: Position): number {
    const starts = this.#starts();
    if (line >= starts.count) return this.#text.length;
    if (!(line >= 0)) return 0;
    const whole = Math.trunc(line);
    const start = starts.at(whole);
    if (!(character > 0)) return start;
    return this.#beforeLineEnd(Math.min(start + Math.trunc(character), this.#endOf(whole)), start);
  }

  getLineRange(line: number): Range {
    const within = Math.max(0, Math.min(line, this.lineCount - 1));
    const start = this.#starts().at(within);
    const length = line < 0 ? 0 : this.#beforeLineEnd(this.#endOf(within), start) - start;
    return { start: { line: within, character: 0 }, end: { line: within, character: length } };
  }

  getEOLCharacters(line: number): string {
    if (line < 0 || line >= this.lineCount) return '';
    const end = this.#endOf(line);
    return this.#text.slice(this.#beforeLineEnd(end, this.#starts().at(line)), end);
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if ('range' in change && change.range) this.#replace(change.range, change.text);
      else {
        this.#text = change.text;
        this.#lines = undefined;
      }
    }
    this.#version = version;
  }

  #replace(range: Range, words: string): void {
    const offsets = [this.offsetAt(range.start), this.offsetAt(range.end)];
    const [start, end] = [Math.min(...offsets), Math.max(...offsets)];
    this.#text = this.#text.slice(0, start) + words + this.#text.slice(end);
    this.#starts().change(this.#text, start, end, words.length - (end - start));
  }

  #starts(): LineStarts {
    this.#lines ??= new LineStarts(this.#text);
    return this.#lines;
  }

  /** Where a line ends, behind its line break. */
  #endOf(line: number): number {
    return line + 1 < this.lineCount ? this.#starts().at(line + 1) : this.#text.length;
  }

  #beforeLineEnd(offset: number, lineStart: number): number {
    let end = offset;
    while (end > lineStart && (this.#text[end - 1] === '\n' || this.#text[end - 1] === '\r')) end--;
    return end;
  }
}
