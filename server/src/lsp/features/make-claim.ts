import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  MessageType,
  ShowDocumentRequest,
  ShowMessageNotification,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as z from 'zod/mini';
import type { Claim } from '../../core/index.js';
import { claimMaker } from '../../core/tools.js';
import { claimEdits, firstClaimsFile } from '../../host/add-claim.js';
import { baseName, canonicalUri, folderOf, resolveUri } from '../../host/addresses.js';
import type { LoadedSource } from '../../host/workspace.js';
import type { FolderClaims } from '../folder-claims.js';
import { toRange, toSpan } from '../protocol/positions.js';
import type { Session } from '../session.js';

/** Makes a claim of a range of a source: `{ uri, range }`. */
export const MAKE_CLAIM_COMMAND = 'claimcheck.makeClaimAt';
export const MAKE_CLAIM = `${CodeActionKind.RefactorExtract}.claim`;
const TITLE = 'Make a claim of these words';

const position = z.object({ line: z.number(), character: z.number() });
const target = z.object({ uri: z.string(), range: z.object({ start: position, end: position }) });

/** What came of it: the claim and its file, or why there is none. */
export type MadeClaim = { readonly claim: string; readonly uri: string } | { readonly fault: string };

/** "Make a claim of these words" where words of a source are selected. Nothing is read before it is chosen. */
export function makeClaimActions(
  document: TextDocument,
  { range }: Pick<CodeActionParams, 'range'>,
  claims: FolderClaims,
  { client }: Session,
): CodeAction[] {
  const isEmpty = range.start.line === range.end.line && range.start.character === range.end.character;
  if (isEmpty || !client.appliesEdits || sourceAt(claims, document.uri) === undefined) return [];
  const command = { title: TITLE, command: MAKE_CLAIM_COMMAND, arguments: [{ uri: document.uri, range }] };
  return [{ title: TITLE, kind: MAKE_CLAIM, command }];
}

/** Writes the claim into the claims file of the source, or into a new one beside it, through the client, and shows it. */
export async function makeClaim(session: Session, given: unknown): Promise<MadeClaim> {
  const made = await madeClaim(session, given);
  if ('fault' in made) return refused(session, made.fault);
  const { edit, claim, uri } = made;
  const { applied } = await session.connection.workspace.applyEdit(edit);
  if (!applied) return refused(session, `${baseName(uri)} could not be written.`);
  if (session.client.showsDocuments) await session.connection.sendRequest(ShowDocumentRequest.type, { uri });
  else await tell(session, MessageType.Info, `The claim "${claim.id}" is in ${baseName(uri)}.`);
  return { claim: claim.id, uri };
}

async function refused(session: Session, fault: string): Promise<MadeClaim> {
  await tell(session, MessageType.Warning, fault);
  return { fault };
}

function tell({ connection }: Session, type: MessageType, message: string): Promise<void> {
  return connection.sendNotification(ShowMessageNotification.type, { type, message });
}

interface ClaimToWrite {
  readonly claim: Claim;
  readonly uri: string;
  readonly edit: WorkspaceEdit;
}

async function madeClaim(session: Session, given: unknown): Promise<ClaimToWrite | { readonly fault: string }> {
  const { uri, range } = target.parse(given);
  const claims = await session.claimsFor(uri);
  const document = session.documentAt(uri);
  const known = sourceAt(claims, uri);
  if (document === undefined || known === undefined) return { fault: 'Select words of a source to make a claim of.' };
  const { source, set, claimsUri } = known;
  const taken = new Set(claimsUri === undefined ? [] : set.claims.map(({ id }) => id));
  const claim = claimMaker(source).claimOf(toSpan(document, range), taken);
  if (claim === undefined) return { fault: 'There are no words of the article here: select some of its text.' };
  return claimsUri === undefined ? inNewFile(known, claim, session) : inFile(claimsUri, claim, claims, session);
}

/** A source by the address of its text. */
function sourceAt({ loaded }: FolderClaims, uri: string): LoadedSource | undefined {
  const address = canonicalUri(uri);
  return loaded.sources.find(({ textUri }) => textUri === address);
}

function inFile(uri: string, claim: Claim, { texts }: FolderClaims, session: Session) {
  const file = texts.get(uri);
  const edits = file && claimEdits(file.getText(), claim);
  if (file === undefined || edits === undefined) return { fault: `${baseName(uri)} has a fault: mend it first.` };
  const changes = edits.map(
    ({ offset, length, content }): TextEdit => ({
      range: toRange(file, { start: offset, end: offset + length }),
      newText: content,
    }),
  );
  const version = session.documentAt(uri)?.version ?? null;
  const edit = session.client.takesVersionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
  return { claim, uri, edit };
}

function inNewFile({ source, textUri = '' }: LoadedSource, claim: Claim, { client }: Session) {
  const name = decodeURIComponent(baseName(textUri));
  const uri = resolveUri(folderOf(textUri), `${name.replace(/\.[^.]*$/, '')}.claims.json`);
  if (!client.createsFiles) return { fault: `Write a claims file first: claimcheck extract ${name} --out FILE.` };
  const start = { line: 0, character: 0 };
  const newText = firstClaimsFile({ ...source, text: name }, claim);
  const edit: WorkspaceEdit = {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ],
  };
  return { claim, uri, edit };
}
