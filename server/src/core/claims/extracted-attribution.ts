import type { Reading, Statement } from '../mentions/reading.js';
import type { SpokenAttribution } from '../mentions/speech.js';
import type { Span } from '../types.js';
import type { Claim } from './schema.js';

/** An attribution as a claim has it, with the part of its content that stands in one sentence. */
export interface ExtractedAttribution {
  readonly content: Span;
  readonly attribution: NonNullable<Claim['attribution']>;
}

/** For each sentence, who is said to say what stands in it. What nobody is named for is left out. */
export function attributionsBySentence({ text, statements, speech }: Reading): readonly ExtractedAttribution[][] {
  const found: ExtractedAttribution[][] = statements.map(() => []);
  for (const attribution of speech.attributions) {
    if (sayer(attribution, text).speaker === undefined && attribution.outlet === undefined) continue;
    for (const statement of statementsWithin(statements, attribution.content)) {
      found[statement.index]?.push(extracted(attribution, statement, text));
    }
  }
  return found;
}

/** The sentences that a span touches. */
function* statementsWithin(statements: readonly Statement[], span: Span): Generator<Statement> {
  let low = 0;
  for (let high = statements.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((statements[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < statements.length; at++) {
    const statement = statements[at];
    if (statement === undefined || statement.start >= span.end) return;
    yield statement;
  }
}

function extracted(attribution: SpokenAttribution, statement: Statement, text: string): ExtractedAttribution {
  const { content, cue, role, outlet, kind } = attribution;
  const quote = longestQuote(attribution, statement, text);
  return {
    content: overlap(content, statement),
    attribution: {
      ...sayer(attribution, text),
      ...(role !== undefined && { role }),
      ...(outlet !== undefined && { outlet }),
      ...(cue !== undefined && { cue: text.slice(cue.start, cue.end) }),
      mode: kind,
      ...(quote !== '' && { quote }),
    },
  };
}

/** The speaker's name where the text settles it, otherwise the words that stand for them. */
function sayer({ speaker, source, unsure, possible }: SpokenAttribution, text: string): { speaker?: string } {
  const words = source && text.slice(source.start, source.end);
  const name = unsure && possible.length !== 1 ? (words ?? speaker) : (speaker ?? words);
  return name === undefined ? {} : { speaker: name };
}

/** A comma before the closing mark belongs to the writer and not to the speaker. */
function longestQuote({ parts }: SpokenAttribution, statement: Statement, text: string): string {
  const quotes = parts
    .map(({ inner }) => overlap(inner, statement))
    .map(({ start, end }) => text.slice(start, end).replace(/,$/, '').trim());
  return quotes.reduce((longest, quote) => (quote.length > longest.length ? quote : longest), '');
}

function overlap(span: Span, { start, end }: Span): Span {
  const first = Math.max(span.start, start);
  return { start: first, end: Math.max(first, Math.min(span.end, end)) };
}
