import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
} from 'vscode-languageserver';
import manifest from '../../../package.json' with { type: 'json' };
import { createChecker } from '../core/index.js';
import type { Host } from '../host/host.js';
import { serverCapabilities } from './capabilities.js';
import { draftChecks } from './checked-draft.js';
import { createDocuments } from './documents.js';
import { registerAccept } from './features/accept.js';
import { registerCheckFolder } from './features/check-folder.js';
import { registerClaimsUpkeep, watchFiles } from './features/claims-upkeep.js';
import { registerCodeActions } from './features/code-actions.js';
import { registerCodeLens } from './features/code-lens.js';
import { registerCommands } from './features/commands.js';
import { registerCompletion } from './features/completion.js';
import { registerDefinition } from './features/definition.js';
import { type Diagnostics, registerDiagnostics } from './features/diagnostics.js';
import { registerDocumentLinks } from './features/document-links.js';
import { registerExplain } from './features/explain.js';
import { registerHover } from './features/hover.js';
import { registerOverviews } from './features/overviews.js';
import { registerReferences } from './features/references.js';
import { registerRename } from './features/rename.js';
import { registerSemanticTokens } from './features/semantic-tokens.js';
import { statusSender } from './features/status.js';
import { registerTools } from './features/tools.js';
import type { CreateChecker } from './folder-claims.js';
import { createGuard, createLifecycle, type Guard, type Lifecycle, refusal } from './guard.js';
import { memoryKeeper } from './memory-keeper.js';
import { type OpenCache, Session } from './session.js';
import { parseSettings } from './settings.js';
import { createTyping } from './typing.js';

/** A server as the program sees it that runs it. */
export interface RunningServer {
  /** True once its client has asked it to stop. */
  hasStopped(): boolean;
}

/**
 * Serves one client over a connection that is not listening yet. The host says how files are reached; `checker`
 * can be replaced by tests. `openCache` is handed the folder that the client names, where there is a disk.
 */
export function startServer(
  connection: Connection,
  host: Host,
  checker: CreateChecker = createChecker,
  openCache?: OpenCache,
): RunningServer {
  const lifecycle = createLifecycle();
  const guard = createGuard(connection, lifecycle);
  const typing = createTyping();
  const session = new Session(connection, createDocuments(typing), host, checker, openCache);
  const tell = statusSender(connection);
  const keepMemory = memoryKeeper(host);
  const checks = draftChecks(session, (draft) => {
    tell(draft);
    keepMemory(draft);
  });
  const diagnostics = registerDiagnostics(connection, session, checks, typing, guard);
  registerHover(connection, session, checks, guard);
  registerCodeActions(connection, session, checks, guard);
  registerAccept(connection, session, checks, guard);
  registerCodeLens(connection, session, checks, guard);
  registerDocumentLinks(connection, checks, guard);
  registerSemanticTokens(connection, session, checks, guard);
  registerCompletion(connection, session, guard);
  registerDefinition(connection, session, checks, guard);
  registerCommands(connection, session, checks, guard);
  registerExplain(connection, checks, guard);
  registerCheckFolder(connection, session, checks, guard);
  registerReferences(connection, session, checks, guard);
  registerRename(connection, session, guard);
  registerOverviews(connection, session, checks, guard);
  registerTools(connection, session, guard);
  registerClaimsUpkeep(connection, session, diagnostics, guard);
  registerLifecycle(connection, session, diagnostics, lifecycle, guard);
  session.documents.onDidChangeContent(({ document }) => diagnostics.update(document.uri));
  session.documents.listen(connection);
  connection.listen();
  return { hasStopped: () => lifecycle.phase() === 'stopped' };
}

function registerLifecycle(
  connection: Connection,
  session: Session,
  diagnostics: Diagnostics,
  lifecycle: Lifecycle,
  guard: Guard,
): void {
  connection.onInitialize((params) => initialize(params, session, lifecycle));
  connection.onInitialized(
    guard.notification('initialized', async () => {
      onFolders(connection, session, diagnostics, guard);
      await Promise.all([watchFiles(connection, session), hearOfSettings(connection, session)]);
      await readSettings(connection, session, diagnostics);
    }),
  );
  connection.onDidChangeConfiguration(
    guard.notification('configuration', ({ settings }) => readSettings(connection, session, diagnostics, settings)),
  );
  connection.onShutdown(async () => {
    const refused = refusal(lifecycle.phase());
    if (refused !== undefined) throw refused;
    lifecycle.enter('stopped');
    await session.saved();
  });
  connection.onRequest(
    (method) => refusal(lifecycle.phase()) ?? new ResponseError(ErrorCodes.MethodNotFound, `Unknown method ${method}`),
  );
}

function initialize(
  params: InitializeParams,
  session: Session,
  lifecycle: Lifecycle,
): InitializeResult | ResponseError<never> {
  if (lifecycle.phase() !== 'starting')
    return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already');
  session.begin(params);
  lifecycle.enter('running');
  return {
    capabilities: serverCapabilities(session.client),
    serverInfo: { name: manifest.displayName, version: manifest.version },
  };
}

/** The library takes this notification for itself when it initializes, so that it is taken back afterwards. */
function onFolders(connection: Connection, session: Session, diagnostics: Diagnostics, guard: Guard): void {
  connection.onNotification(
    DidChangeWorkspaceFoldersNotification.type,
    guard.notification('folders', async ({ event }) => {
      session.changeFolders(event);
      await diagnostics.updateAll();
    }),
  );
}

async function hearOfSettings(connection: Connection, session: Session): Promise<void> {
  if (!session.client.hearsConfiguration) return;
  await connection.client.register(DidChangeConfigurationNotification.type, { section: 'claimcheck' });
}

/** A client that answers is asked; another sends its settings along. */
async function readSettings(
  connection: Connection,
  session: Session,
  diagnostics: Diagnostics,
  sent?: unknown,
): Promise<void> {
  const { answersConfiguration } = session.client;
  const value: unknown = answersConfiguration
    ? await connection.workspace.getConfiguration('claimcheck')
    : sectionOf(sent);
  if (session.configure(parseSettings(value))) await diagnostics.updateAll();
}

function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && 'claimcheck' in settings
    ? settings.claimcheck
    : undefined;
}
