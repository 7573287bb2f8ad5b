import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'client/src';
/** A message as the code hands it to the translation: one string, in single quotes. */
const MESSAGE = /\bt\(\s*'((?:[^'\\]|\\.)*)'/g;
const ANY_CALL = /\b(?:l10n\.)?t\(/g;

/** Every message of the extension's code, in the order of the alphabet. */
export function clientMessages(): string[] {
  const messages = clientCode().flatMap((code) =>
    [...code.matchAll(MESSAGE)].map(([, words = '']) => unescaped(words)),
  );
  return [...new Set(messages)].sort();
}

/** Calls whose message is not written out, so that nobody could translate it. */
export function unreadableCalls(): number {
  return clientCode().reduce(
    (sum, code) => sum + (code.match(ANY_CALL)?.length ?? 0) - [...code.matchAll(MESSAGE)].length,
    0,
  );
}

/** l10n/bundle.l10n.json: what translations are made from. */
export function messageBundle(): string {
  return `${JSON.stringify(Object.fromEntries(clientMessages().map((message) => [message, message])), null, 2)}\n`;
}

function clientCode(): string[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(path.join(FOLDER, file), 'utf8'));
}

function unescaped(words: string): string {
  return words.replace(/\\(.)/g, '$1');
}
