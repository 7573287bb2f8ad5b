import type { CodeLens } from 'vscode-languageserver';
import type { DraftChecks } from '../checked-draft.js';
import { claimUses } from '../claim-uses.js';
import { type ClaimsDocument, claimsDocument } from '../claims-document.js';
import type { UseOverview } from '../protocol/messages.js';
import { toRange } from '../protocol/positions.js';
import type { Session } from '../session.js';
import { placeOfClaim } from '../source-places.js';
import { commandFor, locationOf } from './show-in-source.js';

/** Over each claim of a claims file: how many places of the drafts that were checked rest on it, and the way to its source. */
export async function claimLenses(uri: string, session: Session, checks: DraftChecks): Promise<CodeLens[] | undefined> {
  const file = await claimsDocument(session, uri);
  if (file === undefined) return undefined;
  const uses = claimUses(await checks.all(), file.claims);
  return file.placed.flatMap(({ claim, span }) => {
    const range = toRange(file.document, { start: span.start, end: span.start });
    // An empty command is a lens that only says something.
    const counts = { range, command: { title: usesInWords(uses(claim.source, claim.id)), command: '' } };
    return [counts, ...wayToSource(file, claim, session).map((command) => ({ range, command }))];
  });
}

function wayToSource({ claims }: ClaimsDocument, claim: ClaimsDocument['placed'][number]['claim'], session: Session) {
  const command = commandFor(session.client);
  const place = placeOfClaim(claims, claim);

  return command && place ? [{ title: 'show in source', command, arguments: [locationOf(place)] }] : [];
}

function usesInWords(uses: readonly UseOverview[]): string {
  if (uses.length === 0) return 'not used in a draft that was checked';
  const contradicting = uses.filter(({ verdict }) => verdict === 'contradicted').length;
  const places = `used in ${uses.length} ${uses.length === 1 ? 'place' : 'places'}`;
  return contradicting === 0
    ? places
    : `${places}, ${contradicting} ${contradicting === 1 ? 'contradicts' : 'contradict'}`;
}
