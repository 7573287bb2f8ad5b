import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { answerFileRequests } from './client-files.js';
import { clientOptions } from './client-options.js';
import { workerProgram } from './worker-program.js';

/** Where the web keeps files: on a server, in the browser, or in a repository. */
const WEB_SCHEMES = ['file', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs', 'tmp'] as const;

/** The browser's worker, as the client library takes it. */
declare const Worker: new (
  address: string,
) => ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };

/** The server runs in a worker of the browser, and reads files through the editor. */
export async function createBrowserClient(
  { extensionUri }: ExtensionContext,
  log: LogOutputChannel,
): Promise<LanguageClient> {
  // A worker is not started from the extension's own address, which may be another site's; its text always can be.
  const program = await workerProgram((file) => workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', file)));
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  const schemes = workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
  const options = clientOptions([...new Set([...WEB_SCHEMES, ...schemes])], log);
  let worker: InstanceType<typeof Worker> | undefined;
  // The editor's own Worker is none by its class, so that the client library is handed its ends and not the worker itself.
  const server = async () => {
    worker?.terminate();
    worker = new Worker(address);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const client = new LanguageClient('claimcheck', 'Claimcheck', server, options);
  answerFileRequests(client);
  return client;
}
