import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Claim, Span } from '../core/index.js';
import { placedClaims } from '../core/tools.js';
import { baseName, canonicalUri } from '../host/addresses.js';
import { PROJECT_FILE } from '../host/project-file.js';
import { isClaimsFile } from './checked-draft.js';
import type { FolderClaims } from './folder-claims.js';
import type { Session } from './session.js';

/** An open claims file with those of its claims that are in use. */
export interface ClaimsDocument {
  readonly document: TextDocument;
  readonly claims: FolderClaims;
  readonly placed: readonly { readonly claim: Claim; readonly span: Span }[];
}

/** Undefined where the document is not open or is no claims file. */
export async function claimsDocument(session: Session, uri: string): Promise<ClaimsDocument | undefined> {
  const document = openClaimsFile(session, uri);
  if (document === undefined) return undefined;
  const claims = await session.claimsFor(uri);
  const address = canonicalUri(document.uri);
  const set = claims.loaded.sources.find(({ claimsUri }) => claimsUri === address)?.set;
  const byId = new Map(set?.claims.map((claim) => [claim.id, claim]));
  const placed = placedClaims(document.getText()).flatMap(({ id, span }) => {
    const claim = byId.get(id);
    return claim === undefined ? [] : [{ claim, span }];
  });
  return { document, claims, placed };
}

/** The text of an open claims file; the project's own file is none. */
export function openClaimsFile(session: Session, uri: string): TextDocument | undefined {
  return isClaimsFile(uri) && baseName(uri) !== PROJECT_FILE ? session.documentAt(uri) : undefined;
}
