import {
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { DraftChecks } from '../checked-draft.js';
import type { Guard } from '../guard.js';
import { waitingMessages } from '../next-turns.js';
import { createPulledReports } from '../pulled-reports.js';
import type { Session } from '../session.js';
import type { Typing } from '../typing.js';
import { draftDiagnostics } from './draft-diagnostics.js';
import { fileDiagnostics } from './file-diagnostics.js';
import { type Quiet, quietWhileTyping } from './quiet.js';

/** Shows diagnostics again where they may have changed. */
export interface Diagnostics {
  /** One document was edited. */
  update(uri: string): Promise<void>;
  /** The claims or the settings have changed, so that every document may. */
  updateAll(): Promise<void>;
}

/** Diagnostics are pulled where the client can pull and pushed elsewhere, never both. */
export function registerDiagnostics(
  connection: Connection,
  session: Session,
  checks: DraftChecks,
  typing: Typing,
  guard: Guard,
): Diagnostics {
  const quiet = quietWhileTyping(session, typing, (uri) => showAgain(uri));
  const pulled = createPulledReports();
  const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    guard.request('diagnostic', empty, async ({ textDocument: { uri }, previousResultId }: DocumentDiagnosticParams) =>
      pulled.of(uri, await diagnosticsOf(session, checks, quiet, uri), previousResultId),
    ),
  );
  session.documents.onDidClose(({ document }) => {
    quiet.forget(document.uri);
    pulled.forget(document.uri);
    if (!session.client.pullsDiagnostics) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  const push = guard.notification('publish', (uri: string) => publish(connection, session, checks, quiet, uri));
  return {
    update: async (uri) => {
      if (!session.client.pullsDiagnostics && (await isSettled(session, uri))) await push(uri);
    },
    updateAll: async () => {
      refreshMarks();
      if (!session.client.pullsDiagnostics) await Promise.all(session.documents.keys().map(push));
      else refresh();
    },
  };

  function refresh(): void {
    if (session.client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  /** What else stands in the text, and hangs on the claims. */
  function refreshMarks(): void {
    const { refreshesCodeLenses, refreshesSemanticTokens } = session.client;
    if (refreshesCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    if (refreshesSemanticTokens) connection.languages.semanticTokens.refresh().catch(() => undefined);
  }

  function showAgain(uri: string): void {
    if (session.client.pullsDiagnostics) refresh();
    else void push(uri);
  }
}

/** Edits that wait already are let in first, so that a burst of them is checked once. False for all but the last. */
async function isSettled({ documents }: Session, uri: string): Promise<boolean> {
  const version = documents.get(uri)?.version;
  await waitingMessages();
  return documents.get(uri)?.version === version;
}

async function diagnosticsOf(
  session: Session,
  checks: DraftChecks,
  quiet: Quiet,
  uri: string,
): Promise<readonly Diagnostic[]> {
  const draft = await checks.check(uri);
  if (draft !== undefined) return quiet.shown(draft.document, draftDiagnostics(draft, session.client));
  const claims = await session.claimsFor(uri);
  const document = session.documentAt(uri);
  return document === undefined || !session.settings.enable ? [] : fileDiagnostics(document, claims);
}

/** A result for an older version is dropped: the edit that made it old brings its own. */
async function publish(
  connection: Connection,
  session: Session,
  checks: DraftChecks,
  quiet: Quiet,
  uri: string,
): Promise<void> {
  const version = session.documents.get(uri)?.version;
  const diagnostics = await diagnosticsOf(session, checks, quiet, uri);
  if (version === undefined || session.documents.get(uri)?.version !== version) return;
  await connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] });
}
