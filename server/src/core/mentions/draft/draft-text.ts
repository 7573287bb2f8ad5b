import type { DecimalMark } from '../figures/numerals.js';
import { writesComma, writesPoint } from '../figures/numerals.js';
import type { LineMemory } from '../line-memory.js';
import { blanked, isEndless, readLine } from '../read-line.js';
import type { Statement } from '../reading.js';
import { isQuotation, itemAt } from '../speech/items.js';
import { commonWords } from '../speech/names.js';
import { paragraphsOf } from '../speech/paragraphs.js';
import { opensWithMark, readParagraph, type SpeechDocument } from '../speech/speech-sentences.js';

/** A line of a draft as it reads by itself, with offsets from its start. The same words are the same object. */
export interface OwnLine {
  readonly text: string;
  readonly statements: readonly Statement[];
  /** Its quotations and sentences; both empty where there is nothing to read. */
  readonly speech: SpeechDocument;
  readonly isBlank: boolean;
  /** The words that it writes small. */
  readonly smallWords: ReadonlySet<string>;
  /** True where a sentence begins with a quotation, which may go on from a paragraph before. */
  readonly mayGoOn: boolean;
}

/** What the words of a line tell before it is read. */
export interface LineText {
  readonly text: string;
  readonly writesComma: boolean;
  readonly writesPoint: boolean;
  /** True where it opens with a quotation mark, so that a quotation of the line before may go on here. */
  readonly opensWithMark: boolean;
  readonly isBlank: boolean;
  /** By decimal mark, and by whether a quotation may go on in the next line. */
  readonly read: Map<string, OwnLine>;
}

/** Characters of lines that are kept at least, once they were read; twice as many at most. */
const MOST_KEPT = 250_000;

/** Lines that were read of late, by their words. */
export class LineTexts {
  readonly #statements: LineMemory;
  #lately = new Map<string, LineText>();
  #before = new Map<string, LineText>();
  #kept = 0;

  constructor(statements: LineMemory) {
    this.#statements = statements;
  }

  of(text: string): LineText {
    const lately = this.#lately.get(text);
    if (lately !== undefined) return lately;
    const line = this.#before.get(text) ?? lineText(text);
    this.#kept += text.length;
    if (this.#kept > MOST_KEPT) {
      this.#before = this.#lately;
      this.#lately = new Map();
      this.#kept = text.length;
    }
    this.#lately.set(line.text, line);
    return line;
  }

  read(line: LineText, mark: DecimalMark, goesOn: boolean): OwnLine {
    const key = `${mark} ${goesOn}`;
    const known = line.read.get(key);
    if (known !== undefined) return known;
    const { text } = line;
    const statements = this.#statements.own(text, mark, (own) =>
      readLine(own, { start: 0, end: own.length }, 0, { mark }),
    );
    const own = ownLine(text, statements, goesOn);
    line.read.set(key, own);
    return own;
  }
}

function lineText(given: string): LineText {
  // A part of a text holds on to the whole of it; a copy does not.
  const text = ` ${given}`.slice(1);
  const [paragraph] = paragraphsOf(text);
  return {
    text,
    writesComma: writesComma(text),
    writesPoint: writesPoint(text),
    opensWithMark: paragraph !== undefined && opensWithMark(text, paragraph),
    isBlank: paragraph === undefined,
    read: new Map(),
  };
}

function ownLine(text: string, statements: readonly Statement[], goesOn: boolean): OwnLine {
  const words = blanked(text, statements.filter(isEndless));
  const [paragraph] = paragraphsOf(words);
  const isBlank = paragraph === undefined;
  const speech = isBlank ? { text: words, quotations: [], sentences: [] } : readParagraph(words, paragraph, 0, goesOn);
  return {
    text,
    statements,
    speech,
    isBlank,
    smallWords: commonWords(speech.sentences),
    mayGoOn: speech.sentences.some(({ items }) => isQuotation(itemAt(items, 0))),
  };
}
