import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Claim, Evidence, Span } from '../core/index.js';
import type { LoadedSource } from '../host/workspace.js';
import type { FolderClaims } from './folder-claims.js';

/** Where a file holds the words of an evidence. */
export interface SourcePlace {
  readonly document: TextDocument;
  /** About a sentence. */
  readonly quote: Span;
  /** The words in it that carry the fact. */
  readonly fact: Span;
}

/** The source of an evidence. Two claims files may use one id; the one that has the words is meant. */
export function sourceOf({ loaded }: FolderClaims, evidence: Evidence): LoadedSource | undefined {
  const candidates = loaded.sources.filter(({ source }) => source.id === evidence.source);
  return candidates.find(({ source }) => source.content?.includes(evidence.quote)) ?? candidates[0];
}

/** The place of a claim's words, where a file holds them. */
export function placeOfClaim(
  claims: FolderClaims,
  { id, source, anchor: { exact, start, end } }: Claim,
): SourcePlace | undefined {
  const offsets = start === undefined || end === undefined ? {} : { start, end };
  return placeOf(claims, { claim: id, source, quote: exact, ...offsets });
}

/** The place of an evidence in the stored text of its source, or else in the claims file that quotes it. */
export function placeOf(claims: FolderClaims, evidence: Evidence): SourcePlace | undefined {
  const source = sourceOf(claims, evidence);
  const uri = source?.textUri ?? source?.claimsUri;
  const document = uri === undefined ? undefined : claims.texts.get(uri);
  if (document === undefined) return undefined;
  return source?.textUri === undefined ? placeInJson(document, evidence) : placeInText(document, evidence);
}

function placeInText(document: TextDocument, evidence: Evidence): SourcePlace | undefined {
  const { quote, start, focus } = evidence;
  const text = document.getText();
  const at = start !== undefined && text.startsWith(quote, start) ? start : text.indexOf(quote);
  if (at < 0) return placeAmongMarkup(document, evidence);
  const whole = { start: at, end: at + quote.length };
  const fact = focus === undefined ? whole : { start: at + focus.start, end: at + focus.end };
  return { document, quote: whole, fact };
}

/** In a web page the words stand among tags, so that only the offsets tell their place. */
function placeAmongMarkup(document: TextDocument, { quote, start, end, focus }: Evidence): SourcePlace | undefined {
  if (start === undefined || end === undefined) return undefined;
  const whole = { start, end };
  const words = focus && quote.slice(focus.start, focus.end);
  const at = words ? document.getText().slice(start, end).indexOf(words) : -1;
  const fact = at < 0 || !words ? whole : { start: start + at, end: start + at + words.length };
  return { document, quote: whole, fact };
}

/** The words as JSON writes them, behind the id of the claim that quotes them. */
function placeInJson(document: TextDocument, { claim, quote }: Evidence): SourcePlace | undefined {
  const text = document.getText();
  const words = JSON.stringify(quote).slice(1, -1);
  const at = text.indexOf(words, Math.max(0, text.indexOf(JSON.stringify(claim))));
  if (at < 0) return undefined;
  const whole = { start: at, end: at + words.length };
  return { document, quote: whole, fact: whole };
}
