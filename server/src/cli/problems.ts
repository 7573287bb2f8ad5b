import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadedClaims } from '../host/workspace.js';
import type { ProblemAt } from './check-run.js';
import { linesOf } from './positions.js';
import { STANDARD_INPUT } from './read-draft.js';

/** The problems met while loading, with paths as the caller sees them and places counted from 1. */
export function locatedProblems(
  { problems, files }: Pick<LoadedClaims, 'problems' | 'files'>,
  folder: string,
): ProblemAt[] {
  return problems.map((problem) => {
    const text = files.find(({ uri }) => uri === problem.file)?.text;
    const place = text === undefined || problem.span === undefined ? {} : linesOf(text).positionAt(problem.span.start);
    return { ...problem, ...place, file: shownPath(problem.file, folder) };
  });
}

/** The path of a file seen from the working folder. */
function shownPath(uri: string, folder: string): string {
  return uri.startsWith('file:') ? relative(folder, fileURLToPath(uri)) || '.' : uri;
}

/** The problem of a file that cannot be used, from the end of the sentence that its name begins. */
export function faultIn(file: string, fault: string): ProblemAt {
  const name = file === STANDARD_INPUT ? 'Standard input' : basename(file);
  return { severity: 'error', message: `${name} ${fault}.`, file };
}

/** `file:line:column: message`, or a sentence that begins with the file where there is no place in it. */
export function problemLine({ file, line, column, message }: ProblemAt): string {
  if (file === undefined || file === STANDARD_INPUT) return message;
  if (line !== undefined && column !== undefined) return `${file}:${line}:${column}: ${message}`;
  const name = basename(file);
  return message.startsWith(`${name} `) ? `${file}${message.slice(name.length)}` : `${file}: ${message}`;
}
