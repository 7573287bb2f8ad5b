// Another tool behind a language server that asks it at every change and waits for nothing: `node server.mjs --stdio NAME`
import process from 'node:process';
import {
  createConnection,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ENGINES } from './engines.mjs';

const name = process.argv.at(-1);
const connection = createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
console.log = console.info = console.warn = console.error = () => {};
const documents = new TextDocuments(TextDocument);
const engine = ENGINES[name]();
let last = engine;
connection.onInitialize(async () => {
  await engine;
  return { capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } };
});
documents.onDidChangeContent(({ document }) => {
  const { uri, version } = document;
  last = last.then(async () => {
    if (document.version !== version) return;
    const count = await (await engine)(document.getText());
    const diagnostics = Array.from({ length: Math.min(count, 1000) }, (_, line) => ({
      range: { start: { line, character: 0 }, end: { line, character: 1 } },
      message: name,
    }));
    await connection.sendDiagnostics({ uri, version, diagnostics });
  });
});
documents.listen(connection);
connection.listen();
