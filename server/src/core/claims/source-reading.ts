import { type Reading, readText, type Statement } from '../mentions/reading.js';
import { overlap, overlapping } from '../text/overlap.js';
import type { Prose } from '../text/prose.js';
import { readProse } from '../text/read-prose.js';
import { visibleWords } from '../text/visible-text.js';
import type { Evidence, Span } from '../types.js';
import type { Claim, Source } from './schema.js';
import { type SourceText, textOfSource } from './source-text.js';

/** A source with what is read in it and the claims that rest on it. */
export interface SourceReading extends ReadText {
  readonly source: Source;
  readonly claims: readonly Claim[];
  /** The claims whose anchors overlap a span of the reading, the shortest first. */
  claimsAt(span: Span): readonly Claim[];
  /** The evidence for a span of the reading: its sentence, the claim and the place in the source's text. */
  evidenceOf(span: Span): Evidence;
}

/** The text of a source, read. */
export interface ReadText {
  readonly prose: Prose;
  readonly reading: Reading;
}

interface AnchoredClaim extends Span {
  readonly claim: Claim;
}

/** Reads a source, unless its text was read already. Linear in the text; never throws. */
export function readSource(source: Source, claims: readonly Claim[], known?: ReadText): SourceReading {
  const text = textOfSource(source, claims);
  const prose = known?.prose ?? readProse(text.document, text.languageId);
  const reading = known?.reading ?? readText(prose.text, { published: source.issued });
  const anchored = claims.flatMap((claim) => anchorIn(text, claim)).sort((a, b) => length(a) - length(b));
  const anchoredAt = overlapping(anchored.map((anchor, rank) => ({ ...anchor, rank })));
  const claimsAt = (span: Span): readonly Claim[] => {
    const found = anchoredAt(prose.toDocument(span));
    return found.sort((a, b) => a.rank - b.rank).map(({ claim }) => claim);
  };
  return {
    source,
    prose,
    reading,
    claims,
    claimsAt,
    evidenceOf: (span) => evidence(source, text, prose, reading, claimsAt, span),
  };
}

function anchorIn(text: SourceText, claim: Claim): AnchoredClaim[] {
  const span = text.anchors.get(claim.id);
  return span === undefined ? [] : [{ ...span, claim }];
}

function evidence(
  source: Source,
  text: SourceText,
  prose: Prose,
  reading: Reading,
  claimsAt: (span: Span) => readonly Claim[],
  span: Span,
): Evidence {
  const sentence = sentencesAround(reading, span);
  const whole = prose.toDocument(sentence);
  const fact = prose.toDocument(span);
  const quote = visibleWords(text.document.slice(whole.start, whole.end));
  const focus = visibleWords(text.document.slice(whole.start, fact.start)).length;
  const shift = text.shiftAt(whole.start);
  const claim = claimsAt(span)[0] ?? claimsAt(sentence)[0];
  return {
    claim: claim?.id ?? source.id,
    source: source.id,
    quote,
    ...(shift === undefined ? {} : { start: whole.start + shift, end: whole.end + shift }),
    focus: { start: focus, end: focus + visibleWords(text.document.slice(fact.start, fact.end)).length },
  };
}

/** The sentence that holds the span, or the stretch of sentences where it crosses an end. */
function sentencesAround(reading: Reading, span: Span): Span {
  const touched = reading.statements.filter((statement: Statement) => overlap(statement, span));
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return span;
  return { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) };
}

function length(span: Span): number {
  return span.end - span.start;
}
