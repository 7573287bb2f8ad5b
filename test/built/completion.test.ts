import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { folderWith } from './folder.js';
import { runCli } from './run-cli.js';

const script = (shell: string) => runCli('.', ['completion', shell]).stdout;
/** In CI every shell is installed, so that one which is missing fails its tests; elsewhere they are left out. */
const isThere = (shell: string) => process.env.EVERY_SHELL === 'yes' || spawnSync(shell, ['--version']).status === 0;

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

  test.runIf(isThere('fish')).each([
    ['ch', ['check']],
    ['check --f', ['--fail-on', '--format']],
    ['check --format s', ['sarif']],
    ['completion ', ['bash', 'fish', 'zsh']],
    ['mcp --c', ['--claims']],
  ])('fish offers for "%s": %j', (words, expected) => {
    const ask = `${script('fish')}\ncomplete -C 'claimcheck ${words}'`;
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', ask], { cwd: folderWith({}), encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.split('\n').flatMap((line) => line.split('\t')[0] || [])).toEqual(expected);
  });

  test.runIf(isThere('zsh')).each([
    ['claimcheck ch', ['check:Check drafts', 'report:', 'extract:', 'validate:', 'mcp:', 'completion:']],
    ['claimcheck check --f', ['*--format[How to tell the findings]:FORMAT:(pretty json sarif github junit gitlab)']],
    ['claimcheck completion z', ['*:SHELL:(bash zsh fish)']],
  ])('zsh is told what may stand in "%s"', (words, expected) => {
    // What zsh itself makes of the descriptions is taken over by functions that print them.
    const shown = 'compdef() { : }; _describe() { print -l -- $commands }; _arguments() { print -l -- "$@" }';
    const ask = `${shown}\n${script('zsh')}\nwords=(${words}); CURRENT=$#words; _claimcheck`;
    const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', ask], { encoding: 'utf8' });
    expect(stderr).toBe('');
    for (const each of expected) expect(stdout).toContain(each);
  });

  test.each([
    ['powershell', 'claimcheck completion: the shells are bash, zsh, fish\n'],
    [undefined, 'claimcheck completion: it takes a shell: claimcheck completion SHELL\n'],
  ])('of %s is one line, and exit 2', (shell, stderr) => {
    const words = ['completion', ...(shell === undefined ? [] : [shell])];
    expect(runCli(folderWith({}), words)).toEqual({ status: 2, stdout: '', stderr });
  });
});
