import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Claim, Span } from '../core/index.js';
import { canonicalUri } from '../host/addresses.js';
import type { FolderClaims } from './folder-claims.js';
import { placeOfClaim, type SourcePlace } from './source-places.js';

/** A claim of a claims file, where it stands there, and where its source says it. */
export interface PlacedClaim {
  readonly span: Span;
  readonly place: SourcePlace;
}

/** The claim around an offset of a claims file. */
export function claimAt(document: TextDocument, offset: number, claims: FolderClaims): PlacedClaim | undefined {
  const address = canonicalUri(document.uri);
  const set = claims.loaded.sources.find(({ claimsUri }) => claimsUri === address)?.set;
  const text = document.getText();
  const starts = (set?.claims ?? []).map((claim) => ({ claim, start: startOf(text, claim) }));
  const before = starts.filter(({ start }) => start >= 0 && start <= offset).sort((a, b) => b.start - a.start);
  const [found] = before;
  if (found === undefined) return undefined;
  const { claim, start } = found;
  const place = placeOfClaim(claims, claim);
  return place && { span: { start, end: offset }, place };
}

/** Where the claim's id stands as an id, and not as the source or the subject of something else. */
function startOf(text: string, { id }: Claim): number {
  const words = JSON.stringify(id);
  let at = text.indexOf(words, text.indexOf('"claims"'));
  while (at >= 0 && !/"id"\s{0,20}:\s{0,20}$/.test(text.slice(Math.max(0, at - 50), at))) {
    at = text.indexOf(words, at + 1);
  }
  return at;
}
