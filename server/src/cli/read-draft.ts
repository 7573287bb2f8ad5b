import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { languageOfFile } from '../host/draft-language.js';
import { LIMITS } from '../host/limits.js';
import { type TextOrFault, textOf } from '../host/read-text.js';
import type { Terminal } from './terminal.js';

/** The name by which the command line means standard input. */
export const STANDARD_INPUT = '-';

/** A draft's text, or what is wrong with it. An empty draft is a draft. */
export async function readDraft(file: string, { host, folder, readInput }: Terminal): Promise<TextOrFault> {
  if (file === STANDARD_INPUT) return textOf(await readInput(LIMITS.fileBytes));
  return textOf(await host.readFile(fileUri(file, folder), LIMITS.fileBytes));
}

/** The language of a draft by its name's ending; Markdown where nothing else is said. */
export function languageOf(file: string): string {
  return languageOfFile(file) ?? 'markdown';
}

/** The URI of a path, seen from the working folder. */
export function fileUri(path: string, folder: string): string {
  return pathToFileURL(resolve(folder, path)).href;
}
