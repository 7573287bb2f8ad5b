import { spawnSync } from 'node:child_process';
import path from 'node:path';

const CLI = path.resolve('dist/cli.cjs');

export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line tool as a process, in a folder. It keeps nothing of its code unless it is told where. */
export function runCli(
  folder: string,
  words: readonly string[],
  input = '',
  env: Readonly<Record<string, string | undefined>> = {},
  program = CLI,
): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', CLAIMCHECK_CODE_CACHE: '', ...env },
  });
  return { status, stdout, stderr };
}
