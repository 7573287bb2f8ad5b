import type { Connection, Location } from 'vscode-languageserver';
import type { Evidence } from '../../core/index.js';
import { type CheckedPlace, checkedPlaces } from '../../core/tools.js';
import type { LoadedSource } from '../../host/workspace.js';
import type { CheckedDraft, DraftChecks } from '../checked-draft.js';
import { type ClaimUses, claimUses } from '../claim-uses.js';
import type { FolderClaims } from '../folder-claims.js';
import type { Guard } from '../guard.js';
import {
  type CheckedOverview,
  type ClaimOverview,
  draftRequest,
  type EvidenceOverview,
  type SourceOverview,
  sourcesRequest,
} from '../protocol/messages.js';
import { toRange } from '../protocol/positions.js';
import type { Session } from '../session.js';
import { sourceLabel } from '../source-label.js';
import { placeOf, placeOfClaim, type SourcePlace, sourceOf } from '../source-places.js';

/** What a client's trees are filled with: all that was looked at in a draft, and all sources with their claims. */
export function registerOverviews(connection: Connection, session: Session, checks: DraftChecks, guard: Guard): void {
  connection.onRequest(
    draftRequest,
    guard.request('draft', null, async ({ uri }) => {
      const draft = await checks.check(uri);
      if (draft === undefined) return null;
      const checked = checkedPlaces(draft.report).map((place) => checkedOverview(draft, place));
      return { uri: draft.document.uri, version: draft.version, checked };
    }),
  );
  connection.onRequest(
    sourcesRequest,
    guard.request('sources', [], async ({ uri }) => {
      const claims = await session.claimsFor(uri);
      const uses = claimUses(await checks.all(), claims);
      return claims.loaded.sources.map((source) => sourceOverview(claims, source, uses));
    }),
  );
}

function checkedOverview({ document, text, claims }: CheckedDraft, place: CheckedPlace): CheckedOverview {
  const { start, end, kind, verdict, finding, evidence } = place;
  const { code, severity, message, expected } = finding ?? {};
  return {
    range: toRange(document, place),
    kind,
    verdict,
    words: text.slice(start, end),
    ...(code && severity && message
      ? { finding: { code, severity, message, ...(expected === undefined ? {} : { expected }) } }
      : {}),
    evidence: evidence.map((one) => evidenceOverview(claims, one)),
  };
}

export function evidenceOverview(claims: FolderClaims, evidence: Evidence): EvidenceOverview {
  const { quote, focus } = evidence;
  const source = sourceOf(claims, evidence)?.source;
  return {
    label: source === undefined ? evidence.source : sourceLabel(source),
    quote,
    fact: focus === undefined ? quote : quote.slice(focus.start, focus.end),
    ...located(placeOf(claims, evidence)),
  };
}

function sourceOverview(
  claims: FolderClaims,
  { source, set, textUri, claimsUri }: LoadedSource,
  uses: ClaimUses,
): SourceOverview {
  const uri = textUri ?? claimsUri;
  const own = set.claims.filter((claim) => claim.source === source.id);
  return {
    id: source.id,
    label: sourceLabel(source),
    ...(uri === undefined ? {} : { uri }),
    claims: own.map((claim) => ({ ...claimOverview(claims, claim), uses: uses(source.id, claim.id) })),
  };
}

function claimOverview(
  claims: FolderClaims,
  claim: LoadedSource['set']['claims'][number],
): Omit<ClaimOverview, 'uses'> {
  return { id: claim.id, words: claim.anchor.exact, ...located(placeOfClaim(claims, claim)) };
}

function located(place: SourcePlace | undefined): { readonly location?: Location } {
  return place === undefined
    ? {}
    : { location: { uri: place.document.uri, range: toRange(place.document, place.fact) } };
}
