import { commands, type Disposable, type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCommands } from './commands/register-commands.js';
import { decorations } from './decorations.js';
import { draftStatusNotification } from './draft-status.js';
import { watchDraft } from './draft-watch.js';
import { languageStatus } from './language-status.js';
import { noSourcesNotice } from './no-sources-notice.js';
import { refreshOnPresentation } from './presentation.js';
import { statusItem } from './status-item.js';
import { registerViews } from './views/register-views.js';

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
  const ofLanguage = languageStatus();
  const watch = watchDraft(client);
  const tellOfNoSources = noSourcesNotice(context.globalState);
  context.subscriptions.push(
    log,
    client,
    status,
    ofLanguage,
    watch,
    client.onNotification(draftStatusNotification, (draft) => {
      status.show(draft);
      ofLanguage.show(draft);
      watch.checked(draft.uri);
      if (draft.noClaims) tellOfNoSources();
    }),
    decorations(watch),
    refreshOnPresentation(client),
    ...registerViews(client, watch),
    ...registerCommands({ context, client, log, status, watch }),
    ...registerMore(client),
  );
  await client.start();
  await commands.executeCommand('setContext', 'claimcheck.isActive', true);
}
