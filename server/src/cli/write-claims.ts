import { createHash } from 'node:crypto';
import { dirname, relative, resolve, sep } from 'node:path';
import type { ClaimSet } from '../core/index.js';
import { claimsFileText, mergeIntoFile } from './claims-file.js';
import { EXIT, type ExitCode } from './command.js';
import { fileUri } from './read-draft.js';
import { plural } from './summary.js';
import type { Terminal } from './terminal.js';

/**
 * Writes claims to a file, or to standard output where none is named. What is in the file stays, and what is new is added;
 * a file that holds something else is left alone, unless it is to be replaced.
 */
export async function writeClaims(
  terminal: Terminal,
  claims: ClaimSet,
  out: string | undefined,
  isForced = false,
): Promise<ExitCode> {
  if (out === undefined) {
    terminal.print(claimsFileText(claims));
    return EXIT.clean;
  }
  const present = isForced ? undefined : await textAt(out, terminal);
  const merged = present === undefined ? undefined : mergeIntoFile(present, claims);
  if (merged !== undefined && 'fault' in merged) {
    return fail(terminal, `${out} ${merged.fault}: choose another --out, or replace it with --force`);
  }
  const fault = await terminal.writeFile(resolve(terminal.folder, out), merged?.text ?? claimsFileText(claims));
  if (fault !== undefined) return fail(terminal, `${out} cannot be written: ${fault}`);
  for (const line of merged?.notes ?? []) terminal.tell(`${out}: ${line}`);
  const written = merged === undefined ? claims.claims.length : merged.added;
  terminal.tell(`${plural(written, 'claim')} ${merged === undefined ? 'written' : 'added'} to ${out}`);
  return EXIT.clean;
}

/** The path of an article as a claims file names it: seen from the claims file's folder, with slashes. */
export function pathBetween(out: string | undefined, article: string, { folder }: Pick<Terminal, 'folder'>): string {
  const from = out === undefined ? folder : dirname(resolve(folder, out));
  return relative(from, resolve(folder, article)).replaceAll(sep, '/');
}

/** The hash by which a stored text is known to be the same. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The text of the file that is to be written, where it is there and holds something. */
async function textAt(out: string, { host, folder }: Terminal): Promise<string | undefined> {
  const present = await host.readFile(fileUri(out, folder), Number.POSITIVE_INFINITY);
  const text = present.kind === 'content' ? new TextDecoder().decode(present.bytes) : '';
  return text.trim() === '' ? undefined : text;
}

function fail(terminal: Terminal, line: string): ExitCode {
  terminal.tell(line);
  return EXIT.failed;
}
