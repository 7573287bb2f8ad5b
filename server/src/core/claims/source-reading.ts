import { type Reading, readText, type Statement } from '../mentions/reading.js';
import { overlap } from '../text/overlap.js';
import type { Prose } from '../text/prose.js';
import { readProse } from '../text/read-prose.js';
import { visibleWords } from '../text/visible-text.js';
import type { Evidence, Span } from '../types.js';
import type { Claim, Entity, Source } from './schema.js';
import { type SourceText, textOfSource } from './source-text.js';

/** A source with what is read in it and the claims that rest on it. */
export interface SourceReading {
  readonly source: Source;
  readonly prose: Prose;
  readonly reading: Reading;
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
  /** The claims whose anchors overlap a span of the reading, the shortest first. */
  claimsAt(span: Span): readonly Claim[];
  /** The claim that takes back what stands at a span of the reading. */
  supersededAt(span: Span): Superseding | undefined;
  /** The evidence for a span of the reading: its sentence, the claim and the place in the source's text. */
  evidenceOf(span: Span): Evidence;
}

/** What replaces a claim that was taken back. */
export interface Superseding {
  readonly claim: Claim;
  readonly evidence: Evidence;
}

/** A source that is not read yet. */
export interface UnreadSource {
  readonly source: Source;
  readonly entities: readonly Entity[];
  claims(): readonly Claim[];
  /** The claims of the library that take another back, by the id of that one. */
  readonly superseding: ReadonlyMap<string, Claim>;
}

interface AnchoredClaim extends Span {
  readonly claim: Claim;
}

/** Reads a source. Linear in its text; never throws. */
export function readSource({ source, entities, claims: claimsOf, superseding }: UnreadSource): SourceReading {
  const claims = claimsOf();
  const text = textOfSource(source, claims);
  const prose = readProse(text.document, text.languageId);
  const reading = readText(prose.text, { published: source.issued });
  const anchored = claims.flatMap((claim) => anchorIn(text, claim)).sort((a, b) => length(a) - length(b));
  const claimsAt = (span: Span): readonly Claim[] => {
    const place = prose.toDocument(span);
    return anchored.filter((anchor) => overlap(anchor, place)).map(({ claim }) => claim);
  };
  return {
    source,
    prose,
    reading,
    entities,
    claims,
    claimsAt,
    evidenceOf: (span) => evidence(source, text, prose, reading, claimsAt, span),
    supersededAt: (span) => supersedingOf(source, claimsAt(span), superseding),
  };
}

function anchorIn(text: SourceText, claim: Claim): AnchoredClaim[] {
  const span = text.anchors.get(claim.id);
  return span === undefined ? [] : [{ ...span, claim }];
}

function supersedingOf(
  source: Source,
  claims: readonly Claim[],
  superseding: ReadonlyMap<string, Claim>,
): Superseding | undefined {
  const taken = claims.find((claim) => claim.quantity !== undefined && superseding.has(claim.id));
  const newer = taken && superseding.get(taken.id);
  if (newer === undefined) return undefined;
  return { claim: newer, evidence: { claim: newer.id, source: newer.source ?? source.id, quote: newer.anchor.exact } };
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
