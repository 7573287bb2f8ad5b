import type { Connection, Definition, DefinitionLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Evidence, Span } from '../../core/index.js';
import type { CheckedDraft, DraftChecks } from '../checked-draft.js';
import { claimAt } from '../claim-at.js';
import type { ClientAbilities } from '../client-abilities.js';
import type { Guard } from '../guard.js';
import { toOffset, toRange } from '../protocol/positions.js';
import type { Session } from '../session.js';
import { placeOf, type SourcePlace } from '../source-places.js';

export function registerDefinition(connection: Connection, session: Session, checks: DraftChecks, guard: Guard): void {
  connection.onDefinition(
    guard.request('definition', null, async ({ textDocument, position }) => {
      const draft = await checks.check(textDocument.uri);
      if (draft !== undefined) return draftDefinition(draft, toOffset(draft.document, position), session.client);
      const claims = await session.claimsFor(textDocument.uri);
      const document = session.documentAt(textDocument.uri);
      const claim = document && claimAt(document, toOffset(document, position), claims);
      return claim ? answer([claim.place], document, claim.span, session.client) : null;
    }),
  );
}

/** From words of the draft into the source's words. */
function draftDefinition(
  draft: CheckedDraft,
  offset: number,
  client: ClientAbilities,
): Definition | DefinitionLink[] | null {
  const { findings, checked } = draft.report;
  const here = [...findings, ...checked].filter(({ start, end }) => start <= offset && offset <= end);
  const places = here.flatMap(({ evidence }) => evidence.flatMap((one: Evidence) => placeOf(draft.claims, one) ?? []));
  const [origin] = here;
  return origin === undefined ? null : answer(withoutRepeats(places), draft.document, origin, client);
}

function answer(
  places: readonly SourcePlace[],
  document: TextDocument,
  origin: Span,
  client: ClientAbilities,
): Definition | DefinitionLink[] {
  if (!client.takesLocationLinks) {
    return places.map(({ document: source, fact }) => ({ uri: source.uri, range: toRange(source, fact) }));
  }
  return places.map(({ document: source, quote, fact }) => ({
    originSelectionRange: toRange(document, origin),
    targetUri: source.uri,
    targetRange: toRange(source, quote),
    targetSelectionRange: toRange(source, fact),
  }));
}

function withoutRepeats(places: readonly SourcePlace[]): SourcePlace[] {
  const isSame = (a: SourcePlace, b: SourcePlace): boolean =>
    a.document.uri === b.document.uri && a.fact.start === b.fact.start && a.fact.end === b.fact.end;
  return places.filter((place, index) => places.findIndex((other) => isSame(place, other)) === index);
}
