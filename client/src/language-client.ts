import type { ExtensionContext, LogOutputChannel } from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  type TextDocumentFilter,
  TransportKind,
} from 'vscode-languageclient/node';

/** The commands of this extension that the server may name in a hover and in a code action. */
const COMMANDS_FOR_SERVER = ['claimcheck.showInSource', 'claimcheck.applyFix', 'claimcheck.acceptFinding'] as const;

/** Drafts and sources, wherever they are kept. The documents that other extensions show, such as diffs, stay away. */
const TEXT_SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vsls'] as const;
const TEXT_LANGUAGES = [
  ...['markdown', 'mdx', 'plaintext', 'html', 'latex', 'tex'],
  ...['asciidoc', 'restructuredtext', 'org', 'typst'],
] as const;

/** The server runs in a process of its own, on the editor's Node. */
export function createLanguageClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  return new LanguageClient('claimcheck', 'Claimcheck', server, {
    documentSelector: [...textFilters(), ...claimsFilters()],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { commands: COMMANDS_FOR_SERVER },
    // Nothing else than these commands runs from a hover, whatever stands in a claims file.
    markdown: { isTrusted: { enabledCommands: COMMANDS_FOR_SERVER }, supportHtml: false },
  });
}

function textFilters(): TextDocumentFilter[] {
  const texts = TEXT_SCHEMES.flatMap((scheme) => TEXT_LANGUAGES.map((language) => ({ scheme, language })));
  return [...texts, { scheme: 'vscode-notebook-cell', language: 'markdown' }];
}

function claimsFilters(): TextDocumentFilter[] {
  return ['**/*.claims.json', '**/claimcheck.json'].map((pattern) => ({ scheme: 'file', pattern }));
}
