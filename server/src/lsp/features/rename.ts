import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type ClaimIdPlaces, claimIdAt } from '../../core/tools.js';
import { openClaimsFile } from '../claims-document.js';
import type { Guard } from '../guard.js';
import { draftEdit } from '../protocol/draft-edit.js';
import { toOffset, toRange } from '../protocol/positions.js';
import type { Session } from '../session.js';

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** Renames a claim's id in its claims file, with every place that names it. */
export function registerRename(connection: Connection, session: Session, guard: Guard): void {
  connection.onPrepareRename(
    guard.request('prepareRename', null, (params: Place) => {
      const found = claimIdIn(session, params);
      return found === undefined
        ? null
        : { range: toRange(found.document, found.places.here), placeholder: found.places.id };
    }),
  );
  connection.onRenameRequest(
    guard.request('rename', null, (params: Place & { readonly newName: string }) => {
      const found = claimIdIn(session, params);
      if (found === undefined) return null;
      const { document, places } = found;
      const newName = params.newName.trim();
      const fault = faultOf(newName, places);
      if (fault !== undefined) return new ResponseError<never>(LSPErrorCodes.RequestFailed, fault);
      const newText = JSON.stringify(newName).slice(1, -1);
      const edits = places.all.map((span) => ({ range: toRange(document, span), newText }));
      return draftEdit(document, edits, session.client);
    }),
  );
}

function claimIdIn(session: Session, { textDocument: { uri }, position }: Place) {
  const document = openClaimsFile(session, uri);
  if (document === undefined) return undefined;
  const places = claimIdAt(document.getText(), toOffset(document, position));
  return places && { document, places };
}

function faultOf(newName: string, { id, taken }: ClaimIdPlaces): string | undefined {
  if (newName === '') return 'A claim needs an id: write one.';
  return newName !== id && taken.has(newName) ? `There is a claim "${newName}" already: choose another id.` : undefined;
}
