import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { folderWith } from './folder.js';
import { runCli } from './run-cli.js';

const script = (shell: string) => runCli('.', ['completion', shell]).stdout;
const isThere = (shell: string) => spawnSync(shell, ['--version']).status === 0;

/** What a real bash offers for the last of some words. */
function offered(...words: readonly string[]): string[] {
  const line = ['claimcheck', ...words].map((word) => `'${word}'`).join(' ');
  const ask = `COMP_WORDS=(${line}); COMP_CWORD=${words.length}; _claimcheck; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', `${script('bash')}\n${ask}`], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

describe('claimcheck completion', () => {
  test.runIf(isThere('bash')).each([
    [['ch'], ['check']],
    [
      ['check', '--f'],
      ['--format', '--fail-on'],
    ],
    [['check', '--format', 's'], ['sarif']],
    [
      ['report', '--format', ''],
      ['html', 'markdown'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['mcp', '--c'], ['--claims']],
    [['check', ''], []],
  ])('bash offers for %j: %j', (words, expected) => expect(offered(...words)).toEqual(expected));

  test.each(['zsh', 'fish'])('%s has every command and option, and takes the script', (shell) => {
    const text = script(shell);
    for (const name of ['check', 'report', 'extract', 'validate', 'mcp', 'completion']) expect(text).toContain(name);
    expect(text).toContain(shell === 'zsh' ? '*--fail-on[' : '-l fail-on -x -a');
    if (isThere(shell)) expect(spawnSync(shell, ['-n'], { input: text }).status).toBe(0);
  });

  test.each([
    ['powershell', 'claimcheck completion: the shells are bash, zsh, fish\n'],
    [undefined, 'claimcheck completion: it takes a shell: claimcheck completion SHELL\n'],
  ])('of %s is one line, and exit 2', (shell, stderr) => {
    const words = ['completion', ...(shell === undefined ? [] : [shell])];
    expect(runCli(folderWith({}), words)).toEqual({ status: 2, stdout: '', stderr });
  });
});
