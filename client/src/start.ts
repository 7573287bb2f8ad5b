import { commands, type Disposable, type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { acceptFinding, type FindingPlace } from './commands/accept-finding.js';
import { applyFix } from './commands/apply-fix.js';
import { makeClaim } from './commands/make-claim.js';
import { openSample } from './commands/open-sample.js';
import { showInSource } from './commands/show-in-source.js';
import { showWalkthrough } from './commands/show-walkthrough.js';
import { draftStatusNotification } from './draft-status.js';
import { noSourcesNotice } from './no-sources-notice.js';
import { type StatusItem, statusItem } from './status-item.js';

/** Makes the client of a server that runs in some place or other. */
export type CreateClient<Client extends BaseLanguageClient> = (
  context: ExtensionContext,
  log: LogOutputChannel,
) => Client | Promise<Client>;

/** Starts the language server and connects it with the editor, and with what only this kind of editor has. The client library stops the server with the extension. */
export async function start<Client extends BaseLanguageClient>(
  context: ExtensionContext,
  createClient: CreateClient<Client>,
  registerMore: (client: Client) => readonly Disposable[] = () => [],
): Promise<void> {
  const log = window.createOutputChannel('Claimcheck', { log: true });
  const client = await createClient(context, log);
  const status = statusItem();
  const tellOfNoSources = noSourcesNotice(context.globalState);
  context.subscriptions.push(
    log,
    client,
    status,
    client.onNotification(draftStatusNotification, (draft) => {
      status.show(draft);
      if (draft.noClaims) tellOfNoSources();
    }),
    ...registerCommands(context, client, log, status),
    ...registerMore(client),
  );
  await client.start();
}

function registerCommands(
  { extensionUri, globalStorageUri }: ExtensionContext,
  client: BaseLanguageClient,
  log: LogOutputChannel,
  status: StatusItem,
): Disposable[] {
  return [
    commands.registerCommand('claimcheck.showInSource', showInSource),
    commands.registerCommand('claimcheck.applyFix', applyFix),
    commands.registerCommand('claimcheck.acceptFinding', (place: FindingPlace) => acceptFinding(client, place)),
    commands.registerCommand('claimcheck.makeClaim', () => makeClaim(client)),
    commands.registerCommand('claimcheck.openSample', () => openSample(extensionUri, globalStorageUri)),
    commands.registerCommand('claimcheck.showWalkthrough', showWalkthrough),
    commands.registerCommand('claimcheck.showOutput', () => log.show()),
    commands.registerCommand('claimcheck.restartServer', () => {
      status.clear();
      return client.stop().then(() => client.start());
    }),
  ];
}
