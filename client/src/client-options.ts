import type { LogOutputChannel } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn, type TextDocumentFilter } from 'vscode-languageclient';
import { presentationMiddleware } from './presentation.js';

/** The commands of this extension that the server may name in a hover and in a code action. */
const COMMANDS_FOR_SERVER = [
  'claimcheck.showInSource',
  'claimcheck.applyFix',
  'claimcheck.acceptFinding',
  'claimcheck.why',
] as const;

export const TEXT_LANGUAGES = [
  ...['markdown', 'mdx', 'plaintext', 'html', 'latex', 'tex'],
  ...['asciidoc', 'restructuredtext', 'org', 'typst'],
] as const;

/**
 * What the client is told of drafts, sources and claims files in these schemes. The documents that other extensions show,
 * such as diffs, stay away.
 */
export function clientOptions(
  schemes: readonly string[],
  log: LogOutputChannel,
  cacheFolder?: string,
): LanguageClientOptions {
  return {
    documentSelector: [...textFilters(schemes), ...claimsFilters(schemes)],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: presentationMiddleware,
    initializationOptions: { commands: COMMANDS_FOR_SERVER, ...(cacheFolder && { cacheFolder }) },
    // Nothing else than these commands runs from a hover, whatever stands in a claims file.
    markdown: { isTrusted: { enabledCommands: COMMANDS_FOR_SERVER }, supportHtml: false },
  };
}

function textFilters(schemes: readonly string[]): TextDocumentFilter[] {
  const texts = [...schemes, 'untitled', 'vsls'].flatMap((scheme) =>
    TEXT_LANGUAGES.map((language) => ({ scheme, language })),
  );
  return [...texts, { scheme: 'vscode-notebook-cell', language: 'markdown' }];
}

function claimsFilters(schemes: readonly string[]): TextDocumentFilter[] {
  const patterns = ['**/*.claims.json', '**/claimcheck.json'];
  return schemes.flatMap((scheme) => patterns.map((pattern) => ({ scheme, pattern })));
}
