import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './folder.js';
import { runCli } from './run-cli.js';

const ARTICLE = `---
title: The port grows
publisher: Harbour Ledger
date: 2024-03-05
---
The port of Strandvik will hire 1,200 dockers by June, its director, Lena Holm, said on Monday. “We are not
afraid of the storm,” she told Reuters.
`;
const WRONG = 'The port of Strandvik will hire 12,000 dockers by June.\n';
const RIGHT = 'The port of Strandvik will hire 1,200 dockers by June.\n';

const desk = (draft: string) => folderWith({ 'sources/port.md': ARTICLE, 'draft.md': draft });

describe('claimcheck check', () => {
  test('shows a wrong figure under its line, with the source’s words, and exits with 1', () => {
    const { status, stdout, stderr } = runCli(desk(WRONG), ['check', 'draft.md']);
    expect(stdout).toBe(
      [
        'draft.md',
        '  1:33  number-mismatch  12,000 → 1,200',
        '        The port of Strandvik will hire 12,000 dockers by June.',
        '                                        ~~~~~~',
        '        Harbour Ledger, 5 March: "…port of Strandvik will hire 1,200 dockers by June, its…"',
        '',
      ].join('\n'),
    );
    expect(stderr).toMatch(/^1 contradicted, 1 supported in 1 draft against 1 source \(\d+ ms\)\n$/);
    expect(status).toBe(1);
  });

  test('says nothing of a right draft, sums up, and exits with 0', () => {
    const { status, stdout, stderr } = runCli(desk(RIGHT), ['check', 'draft.md']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/^2 supported in 1 draft/);
    expect(runCli(desk(RIGHT), ['check', 'draft.md', '--quiet'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('reads a draft from standard input, and an article that is named', () => {
    const folder = folderWith({ 'port.txt': ARTICLE });
    const { status, stdout } = runCli(folder, ['check', '-', '--source', 'port.txt'], WRONG);
    expect(stdout).toMatch(/^standard input\n {2}1:33 {2}number-mismatch/);
    expect(status).toBe(1);
  });

  test('checks the drafts that a pattern names, whatever the shell makes of it', () => {
    const folder = folderWith({ 'sources/port.md': ARTICLE, 'drafts/a.md': WRONG, 'drafts/b/c.md': WRONG });
    const { stdout } = runCli(folder, ['check', 'drafts/**/*.md']);
    expect(stdout.match(/^drafts.*$/gm)).toEqual(['drafts/a.md', 'drafts/b/c.md']);
  });

  test('gives standard input the name and the language that it is told', () => {
    const folder = folderWith({ 'sources/port.md': ARTICLE });
    const { stdout } = runCli(folder, ['check', '-', '--stdin-filename', 'drafts/a.txt'], WRONG);
    expect(stdout).toMatch(/^drafts\/a\.txt\n/);
  });

  test('fails from the severity on that it is told', () => {
    const folder = desk('The port has 40 cranes.\n');
    expect(runCli(folder, ['check', 'draft.md']).status).toBe(0);
    expect(runCli(folder, ['check', 'draft.md', '--fail-on', 'hint'])).toMatchObject({ status: 1 });
    expect(runCli(desk(WRONG), ['check', 'draft.md', '--fail-on', 'never']).status).toBe(0);
  });

  test('prints JSON as the contract has it', () => {
    const { stdout } = runCli(desk(WRONG), ['check', 'draft.md', '--format', 'json']);
    const { version, files, problems } = JSON.parse(stdout);
    expect({ version, problems }).toEqual({ version: 1, problems: [] });
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ file: 'draft.md', findings: [{ code: 'number-mismatch', line: 1, column: 33 }] });
    expect(files[0].checked).toHaveLength(2);
  });

  test('tells only what is new since a baseline', () => {
    const folder = folderWith({ 'sources/port.md': ARTICLE, 'draft.md': WRONG, 'later.md': '' });
    const before = runCli(folder, ['check', 'draft.md', '--format', 'json']).stdout;
    const later = folderWith({
      'sources/port.md': ARTICLE,
      'base.json': before,
      'draft.md': `# News\n\n${WRONG}\n“We are now afraid of the storm,” Lena Holm told Reuters.\n`,
    });
    const { stdout, status } = runCli(later, ['check', 'draft.md', '--baseline', 'base.json']);
    expect(stdout).toContain('quote-altered');
    expect(stdout).not.toContain('number-mismatch');
    expect(status).toBe(1);
  });
});

test('a reader that goes away early is no fault', () => {
  const folder = desk(WRONG.repeat(2_000));
  const script = `node '${path.resolve('dist/cli.mjs')}' check draft.md --format json | head -c 1; echo " \${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '{ 1\n', stderr: '' });
});

describe('what cannot be done is one line, and exit 2', () => {
  const article = { 'sources/port.md': ARTICLE, 'draft.md': RIGHT };
  const claims = (parts: object) => JSON.stringify({ version: 1, sources: [{ id: 'port' }], claims: [], ...parts });

  test.each([
    ['a draft that is not there', article, ['check', 'none.md'], /^none\.md is not there/],
    ['a folder for a draft', article, ['check', 'sources'], /^sources is a folder/],
    ['a binary draft', { ...article, 'a.md': new Uint8Array([0, 1, 2, 0]) }, ['check', 'a.md'], /^a\.md /],
    [
      'a draft in another encoding',
      { ...article, 'a.md': new Uint8Array([0x43, 0xe9, 0x20]) },
      ['check', 'a.md'],
      /^a\.md .*UTF-8/,
    ],
    ['a pattern without a match', article, ['check', 'drafts/*.md'], /^drafts\/\*\.md fits no file: mend the pattern/],
    ['an unknown option', article, ['check', 'draft.md', '--fromat', 'json'], /did you mean --format\?/],
    ['an unknown format', article, ['check', 'draft.md', '--format', 'yaml'], /--format is .* not "yaml"/],
    ['an unknown command', article, ['chek', 'draft.md'], /did you mean check\?/],
    ['an article that is not there', article, ['check', 'draft.md', '--source', 'no.md'], /no\.md is not there/],
    ['an empty claims file', { ...article, 'a.claims.json': '' }, ['validate', 'a.claims.json'], /^a\.claims\.json/],
    [
      'a claims file that is no JSON',
      { ...article, 'a.claims.json': '{' },
      ['validate', 'a.claims.json'],
      /^a\.claims\.json:1:\d: .* is not JSON/,
    ],
    [
      'another version',
      { ...article, 'a.claims.json': claims({ version: 9 }) },
      ['validate', 'a.claims.json'],
      /version/,
    ],
    [
      'an id that is given twice',
      {
        ...article,
        'a.claims.json': claims({ claims: [1, 2].map(() => ({ id: 'a', source: 'port', anchor: { exact: 'y' } })) }),
      },
      ['validate', 'a.claims.json'],
      /^a\.claims\.json:1:\d+: The id "a" is given twice/,
    ],
    [
      'a quotation that its source does not contain',
      {
        'a.claims.json': claims({
          sources: [{ id: 'port', text: 'sources/port.md' }],
          claims: [{ id: 'a', source: 'port', anchor: { exact: 'hire 1,300 dockers' } }],
        }),
        ...article,
      },
      ['validate', 'a.claims.json'],
      /^a\.claims\.json:1:\d+: The source does not contain the words of the claim "a"/,
    ],
    [
      'an unknown source',
      { ...article, 'a.claims.json': claims({ claims: [{ id: 'a', source: 'x', anchor: { exact: 'y' } }] }) },
      ['validate', 'a.claims.json'],
      /a\.claims\.json:\d+:\d+: .*“x”|"x"/,
    ],
    [
      'a baseline that is none',
      { ...article, 'b.json': '[]' },
      ['check', 'draft.md', '--baseline', 'b.json'],
      /^b\.json/,
    ],
    [
      'a place that is not there',
      article,
      ['extract', 'sources/port.md', '--out', 'no/a.claims.json'],
      /no\/a\.claims\.json/,
    ],
  ])('%s', (_, files, words, line) => {
    const { status, stderr } = runCli(folderWith(files), words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(line);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
  });

  test('a source path outside the folder is not read', () => {
    const folder = folderWith({
      'secret.md': ARTICLE,
      'desk/draft.md': WRONG,
      'desk/claimcheck.json': '{"sources":["../secret.md"]}',
    });
    const { stderr, status } = runCli(path.join(folder, 'desk'), ['check', 'draft.md']);
    expect(stderr).toMatch(/"\.\.\/secret\.md" leaves the folder/);
    expect(status).toBe(2);
  });
});

describe('claimcheck extract', () => {
  test('writes a claims file that validates and finds the same', () => {
    const folder = desk(WRONG);
    expect(runCli(folder, ['extract', 'sources/port.md', '--out', 'port.claims.json'])).toMatchObject({ status: 0 });
    expect(runCli(folder, ['validate', 'port.claims.json'])).toMatchObject({ status: 0 });
    const { stdout } = runCli(folder, ['check', 'draft.md', '--claims', 'port.claims.json']);
    expect(stdout).toContain('12,000 → 1,200');
  });

  test('does not overwrite what it did not write, unless it is told to', () => {
    const folder = desk(WRONG);
    mkdirSync(path.join(folder, 'out'));
    const words = ['extract', 'sources/port.md', '--out', 'out/port.claims.json'];
    expect(runCli(folder, words).status).toBe(0);
    const written = readFileSync(path.join(folder, 'out/port.claims.json'), 'utf8');
    expect(JSON.parse(written).sources).toMatchObject([{ id: 'port', 'container-title': 'Harbour Ledger' }]);
    expect(readdirSync(path.join(folder, 'out'))).toEqual(['port.claims.json']);
  });

  test('leaves a file alone whose name ends as its own unfinished one', () => {
    const folder = folderWith({ 'sources/port.md': ARTICLE, 'a.claims.json.unfinished': 'mine' });
    expect(runCli(folder, ['extract', 'sources/port.md', '--out', 'a.claims.json']).status).toBe(0);
    expect(readFileSync(path.join(folder, 'a.claims.json.unfinished'), 'utf8')).toBe('mine');
  });

  test('leaves nothing behind where it cannot write', () => {
    const folder = folderWith({ 'sources/port.md': ARTICLE, 'out/a.claims.json/b': '' });
    const { status, stderr } = runCli(folder, ['extract', 'sources/port.md', '--out', 'out/a.claims.json']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'out/a.claims.json cannot be written: it is a folder: name a file in it\n',
    });
    expect(readdirSync(path.join(folder, 'out'))).toEqual(['a.claims.json']);
  });
});

test('--help and --version go to standard output', () => {
  const folder = folderWith({});
  expect(runCli(folder, ['--help'])).toMatchObject({ status: 0, stderr: '' });
  expect(runCli(folder, ['check', '--help']).stdout).toContain('--fail-on');
  expect(runCli(folder, ['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
