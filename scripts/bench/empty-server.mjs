// The floor of the benchmark: a language server that keeps its documents and answers with nothing, or with the diagnostics that a file has,
// which it pushes or, where the client pulls, hands out. `node empty-server.mjs --stdio [--diagnostics FILE]`
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import {
  createConnection,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const { values: given } = parseArgs({ options: { stdio: { type: 'boolean' }, diagnostics: { type: 'string' } } });
const diagnostics = given.diagnostics === undefined ? [] : JSON.parse(readFileSync(given.diagnostics, 'utf8'));
const connection = createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
const documents = new TextDocuments(TextDocument);
let pulls = false;
connection.onInitialize(({ capabilities }) => {
  pulls = capabilities.textDocument?.diagnostic !== undefined;
  const diagnosticProvider = pulls && { interFileDependencies: false, workspaceDiagnostics: false };
  return {
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      ...(diagnosticProvider && { diagnosticProvider }),
    },
  };
});
connection.languages.diagnostics.on(() => ({ kind: 'full', items: diagnostics }));
documents.onDidChangeContent(({ document: { uri, version } }) => {
  if (!pulls) void connection.sendDiagnostics({ uri, version, diagnostics });
});
documents.listen(connection);
connection.listen();
