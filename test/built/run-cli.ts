import { spawnSync } from 'node:child_process';
import path from 'node:path';

const CLI = path.resolve('dist/cli.cjs');

export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line tool as a process, in a folder. */
export function runCli(
  folder: string,
  words: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  return { status, stdout, stderr };
}
