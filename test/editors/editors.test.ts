import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, test } from 'vitest';

const desk = mkdtempSync(join(tmpdir(), 'claimcheck-editors-'));
const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June.\n';
const WRONG = 'The port of Strandvik will hire 12,000 dockers by June.';
const RIGHT = WRONG.replace('12,000', '1,200');

mkdirSync(join(desk, 'sources'));
mkdirSync(join(desk, 'bin'));
writeFileSync(join(desk, 'sources/port.md'), ARTICLE);
const server = `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/server.cjs')}" "$@"\n`;
writeFileSync(join(desk, 'bin/claimcheck-language-server'), server, { mode: 0o755 });
afterAll(() => rmSync(desk, { recursive: true }));

/** The configuration that docs/editors.md gives for an editor, in a file. */
function configuration(editor: string, ending: string): string {
  const page = readFileSync('docs/editors.md', 'utf8');
  const block = new RegExp(`<!-- test: ${editor} -->\\n\`\`\`\\w+\\n(?<text>[^\`]*)\`\`\``).exec(page)?.groups?.text;
  if (block === undefined) throw new Error(`docs/editors.md has no block for ${editor}`);
  const file = join(desk, `configuration.${ending}`);
  writeFileSync(file, block);
  return file;
}

/** Writes a draft, opens it in an editor, and gives back what the editor's script printed. */
function run(command: string, words: readonly string[], draft: string, text: string, config: string): string {
  const file = join(desk, draft);
  writeFileSync(file, text);
  const env = {
    ...process.env,
    PATH: `${join(desk, 'bin')}:${process.env.PATH ?? ''}`,
    HOME: desk,
    CLAIMCHECK_CONFIGURATION: config,
    CLAIMCHECK_DRAFT: file,
  };
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: desk, env, encoding: 'utf8', timeout: 50_000 });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  // Neovim prints to standard error when it has no screen.
  return `${stdout}${stderr}`;
}

const isThere = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

describe.skipIf(!isThere('nvim'))('Neovim, set up as docs/editors.md says', () => {
  test('shows the finding and the source’s words, and writes the fix', () => {
    const script = ['--clean', '--headless', '-n', '-c', `luafile ${resolve('test/editors/neovim.lua')}`, 'draft.md'];
    const said = run('nvim', script, 'draft.md', `# Port\n\n${WRONG}\n`, configuration('neovim', 'lua'));
    expect(said).toContain('diagnostic 3:33 The source says 1,200 dockers.');
    expect(said).toMatch(/hover .*Strandvik will hire/);
    expect(said).toContain('fix Change to 1,200');
    expect(said).toContain(`text ${RIGHT}`);
  });
});

describe.skipIf(!isThere('emacs'))('Emacs, set up as docs/editors.md says', () => {
  test('shows the finding in an Org file and the source’s words, and writes the fix', () => {
    const script = ['--batch', '-q', '-l', resolve('test/editors/emacs.el')];
    const said = run(
      'emacs',
      script,
      'draft.org',
      `* Port\n# 12,000 dockers\n${WRONG}\n`,
      configuration('emacs', 'el'),
    );
    expect(said).toContain('diagnostic 3:33 claimcheck [number-mismatch]: The source says 1,200 dockers.');
    expect(said).toMatch(/hover .*Strandvik will hire/);
    expect(said).toContain('fix Change to 1,200');
    expect(said).toContain(`text ${RIGHT}`);
  });
});
