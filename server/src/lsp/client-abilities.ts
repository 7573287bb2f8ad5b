import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import * as z from 'zod/mini';

/** What the client at the other end can do, as it said when it started the server. */
export interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesSemanticTokens: boolean;
  readonly showsRelatedInformation: boolean;
  readonly readsMarkdown: boolean;
  readonly takesVersionedEdits: boolean;
  readonly createsFiles: boolean;
  readonly appliesEdits: boolean;
  readonly preparesRename: boolean;
  readonly takesLocationLinks: boolean;
  readonly takesCodeActionLiterals: boolean;
  readonly watchesFiles: boolean;
  readonly answersConfiguration: boolean;
  readonly hearsConfiguration: boolean;
  readonly showsDocuments: boolean;
  /** Commands that the client brings itself, from `initializationOptions.commands`. */
  readonly commands: readonly string[];
  /** A folder of the client's own in which the server may keep files, from `initializationOptions.cacheFolder`: a path. */
  readonly cacheFolder?: string;
}

const optionsSchema = z.catch(
  z.object({
    commands: z.catch(z.array(z.string()), []),
    cacheFolder: z.catch(z.exactOptional(z.string().check(z.minLength(1))), ''),
  }),
  { commands: [] },
);

export function clientAbilities({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { textDocument, workspace, window }: ClientCapabilities = capabilities ?? {};
  const { commands, cacheFolder } = optionsSchema.parse(initializationOptions ?? {});
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    showsRelatedInformation: relatedInformation(textDocument),
    readsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    appliesEdits: workspace?.applyEdit === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    takesLocationLinks: textDocument?.definition?.linkSupport === true,
    takesCodeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    answersConfiguration: workspace?.configuration === true,
    hearsConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    showsDocuments: window?.showDocument?.support === true,
    commands,
    ...(cacheFolder && { cacheFolder }),
  };
}

/** A client says it for pushed or for pulled diagnostics. */
function relatedInformation(textDocument: ClientCapabilities['textDocument']): boolean {
  return (
    textDocument?.publishDiagnostics?.relatedInformation === true ||
    textDocument?.diagnostic?.relatedInformation === true
  );
}
