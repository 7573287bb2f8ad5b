import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

  test('tells of a source that the draft names and that is not there', () => {
    const draft = `---\nsources: [port, quay.md]\n---\n${RIGHT}`;
    const { status, stderr } = runCli(desk(draft), ['check', 'draft.md']);
    expect(stderr).toContain(
      'draft.md:2:17: No source here is called "quay.md": the draft is checked against the others',
    );
    expect(status).toBe(0);
  });

  test('checks the drafts that a pattern names, whatever the shell makes of it', () => {
    const folder = folderWith({ 'sources/port.md': ARTICLE, 'drafts/a.md': WRONG, 'drafts/b/c.md': WRONG });
    const { stdout } = runCli(folder, ['check', 'drafts/**/*.md']);
    expect(stdout.match(/^drafts.*$/gm)).toEqual(['drafts/a.md', 'drafts/b/c.md']);
  });

  test('checks all drafts of a folder, and takes no source for one', () => {
    const folder = folderWith({
      'sources/port.md': ARTICLE,
      'a.txt': WRONG,
      'b/c.md': WRONG,
      'b/notes.json': '{}',
      '.hidden/d.md': WRONG,
      'node_modules/e/README.md': WRONG,
    });
    const checkedIn = (...operands: string[]) => runCli(folder, ['check', ...operands]).stdout.match(/^[\w./]+$/gm);
    expect(checkedIn('.')).toEqual(['a.txt', 'b/c.md']);
    expect(checkedIn('b', 'a.txt')).toEqual(['b/c.md', 'a.txt']);
    // Who names a source itself wants it checked.
    expect(runCli(folder, ['check', 'sources/port.md', '.', '--format', 'json']).stdout).toContain('sources/port.md');
  });

  test('checks many drafts in threads, and tells them in their order', () => {
    const names = Array.from({ length: 24 }, (_, at) => `drafts/${String.fromCharCode(97 + at)}.md`);
    const drafts = names.map((name, at) => [name, at % 2 === 0 ? WRONG : RIGHT]);
    const waivers = [{ file: 'drafts/b.md', exact: '40 cranes', reason: 'counted' }];
    const folder = folderWith({
      'sources/port.md': ARTICLE,
      'claimcheck.json': JSON.stringify({ sources: ['sources/*'], waivers }),
      ...Object.fromEntries(drafts),
    });
    const { stdout, stderr, status } = runCli(folder, ['check', 'drafts/*.md', 'none.md', '--format', 'json']);
    const { files } = JSON.parse(stdout);
    expect(files.map(({ file }: { file: string }) => file)).toEqual(names);
    expect(files.map(({ findings }: { findings: unknown[] }) => findings.length)).toEqual(
      names.map((_, at) => 1 - (at % 2)),
    );
    expect(stderr).toMatch(/“40 cranes” is not found in drafts\/b\.md/);
    expect(stderr).toMatch(/none\.md is not there/);
    expect(status).toBe(2);
  });

  test('gives standard input the name and the language that it is told', () => {
    const folder = folderWith({ 'sources/port.md': ARTICLE });
    const { stdout } = runCli(folder, ['check', '-', '--stdin-filename', 'drafts/a.txt'], WRONG);
    expect(stdout).toMatch(/^drafts\/a\.txt\n/);
  });

  test('keeps what it read of long articles where it is told, and finds the same in the next run', () => {
    const folder = folderWith({ 'sources/port.md': `${ARTICLE}\n`.repeat(1_000), 'draft.md': WRONG });
    const args = ['check', 'draft.md', '--format', 'github', '--cache', 'kept'];
    const first = runCli(folder, args);
    expect(first.stdout).not.toBe('');
    expect(readdirSync(path.join(folder, 'kept')).length).toBe(1);
    expect(runCli(folder, args).stdout).toBe(first.stdout);
    expect(runCli(folder, ['check', 'draft.md', '--format', 'github']).stdout).toBe(first.stdout);
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
  const script = `node '${path.resolve('dist/cli.cjs')}' check draft.md --format json | head -c 1; echo " \${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '{ 1\n', stderr: '' });
});

describe('what cannot be done is one line, and exit 2', () => {
  const article = { 'sources/port.md': ARTICLE, 'draft.md': RIGHT };
  const claims = (parts: object) => JSON.stringify({ version: 1, sources: [{ id: 'port' }], claims: [], ...parts });

  test.each([
    ['a draft that is not there', article, ['check', 'none.md'], /^none\.md is not there/],
    ['a folder without a draft', { ...article, 'media/a.svg': '<svg/>' }, ['check', 'media'], /^media holds no draft/],
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

  test('reads a saved web page', () => {
    const text = ARTICLE.split('---\n')[2];
    const page = `<html><head><meta property="og:site_name" content="Harbour Ledger"></head><body><p>${text}</p></body></html>`;
    const folder = folderWith({ 'port.html': page, 'draft.md': WRONG });
    expect(runCli(folder, ['check', 'draft.md', '--source', 'port.html']).stdout).toContain('12,000 → 1,200');
    const { sources, claims } = JSON.parse(runCli(folder, ['extract', 'port.html']).stdout);
    expect(sources).toMatchObject([{ id: 'port', 'container-title': 'Harbour Ledger', text: 'port.html' }]);
    const [{ anchor }] = claims;
    expect(page.slice(anchor.start, anchor.end)).toBe(anchor.exact);
  });

  test('keeps what a person made of the file when the article is corrected, and says what changed', () => {
    const folder = desk(WRONG);
    const words = ['extract', 'sources/port.md', '--out', 'port.claims.json'];
    const file = path.join(folder, 'port.claims.json');
    runCli(folder, words);
    const written = readFileSync(file, 'utf8');
    expect(runCli(folder, words)).toMatchObject({ status: 0, stderr: '0 claims added to port.claims.json\n' });
    expect(readFileSync(file, 'utf8')).toBe(written);

    const curated = JSON.parse(written);
    const [hiring] = curated.claims;
    expect(hiring.id).toBe('port-strandvik-hire-dockers-june');
    const own = { id: 'storm', source: 'port', anchor: { exact: 'not\nafraid of the storm' }, desk: 'Ana' };
    const claims = [{ ...hiring, subject: 'The port', note: 'asked twice' }, own, ...curated.claims.slice(1)];
    writeFileSync(file, JSON.stringify({ ...curated, claims }));
    const corrected = ARTICLE.replace('The port of', 'Gulls cried over the quay. The port of').replace(
      '1,200',
      '1,300',
    );
    writeFileSync(path.join(folder, 'sources/port.md'), corrected);

    const { status, stderr } = runCli(folder, words);
    expect(status).toBe(0);
    expect(stderr).toContain(
      `port.claims.json: the claim "${hiring.id}" has other words now: "The port of Strandvik will hire 1,300`,
    );
    const merged = JSON.parse(readFileSync(file, 'utf8')).claims;
    expect(merged.map(({ id }: { id: string }) => id)).toEqual(['gulls-cried-quay', ...claims.map(({ id }) => id)]);
    expect(merged[1]).toMatchObject({ subject: 'The port', note: 'asked twice', quantity: { value: 1300 } });
    expect(merged[2]).toMatchObject(own);
    expect(runCli(folder, ['validate', 'port.claims.json'])).toMatchObject({ status: 0 });
  });

  test('leaves out what a person removed, also when the article is corrected', () => {
    const folder = desk(WRONG);
    const words = ['extract', 'sources/port.md', '--out', 'port.claims.json'];
    const file = path.join(folder, 'port.claims.json');
    runCli(folder, words);
    const { claims, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
    const kept = claims.slice(1);
    writeFileSync(file, JSON.stringify({ ...rest, claims: kept }));
    const note = /^port\.claims\.json: 1 claim left out that somebody removed: .*\n0 claims added/;
    expect(runCli(folder, words).stderr).toMatch(note);
    writeFileSync(path.join(folder, 'sources/port.md'), ARTICLE.replace('1,200', '1,300'));
    expect(runCli(folder, words).stderr).toMatch(note);
    expect(JSON.parse(readFileSync(file, 'utf8')).claims.map(({ id }: { id: string }) => id)).toEqual(
      kept.map(({ id }: { id: string }) => id),
    );
    expect(runCli(folder, [...words, '--force']).stderr).toContain(`${claims.length} claims written`);
  });

  test('does not overwrite what it did not write, unless it is told to', () => {
    const folder = desk(WRONG);
    mkdirSync(path.join(folder, 'out'));
    const words = ['extract', 'sources/port.md', '--out', 'out/port.claims.json'];
    expect(runCli(folder, words).status).toBe(0);
    const written = readFileSync(path.join(folder, 'out/port.claims.json'), 'utf8');
    expect(JSON.parse(written).sources).toMatchObject([{ id: 'port', 'container-title': 'Harbour Ledger' }]);
    expect(readdirSync(path.join(folder, 'out'))).toEqual(['port.claims.json']);
    writeFileSync(path.join(folder, 'out/port.claims.json'), 'my notes');
    expect(runCli(folder, words)).toMatchObject({ status: 2, stderr: expect.stringMatching(/has a fault .*--force/) });
    expect(readFileSync(path.join(folder, 'out/port.claims.json'), 'utf8')).toBe('my notes');
    expect(runCli(folder, [...words, '--force'])).toMatchObject({ status: 0 });
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

describe('ignoring', () => {
  const project = (data: object) =>
    folderWith({
      'sources/port.md': ARTICLE,
      'drafts/a.md': WRONG,
      'drafts/b.md': WRONG,
      'claimcheck.json': JSON.stringify(data, null, 2),
    });
  const drafts = ['check', 'drafts/a.md', 'drafts/b.md'];
  const waiver = { code: 'number-mismatch', exact: '12,000', reason: 'told by the port, 3 May' };

  test('a comment hides a finding, which is counted', () => {
    const draft = `<!-- claimcheck-ignore-next-line number-mismatch -->\n${WRONG}`;
    const { status, stdout, stderr } = runCli(desk(draft), ['check', 'draft.md']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/^1 supported, 1 ignored in 1 draft/);
  });

  test('a comment that hides nothing is counted, and told where hints are', () => {
    const draft = `<!-- claimcheck-ignore-next-line number-mismatch -->\n${RIGHT}`;
    const quiet = runCli(desk(draft), ['check', 'draft.md']);
    expect({ status: quiet.status, stdout: quiet.stdout }).toEqual({ status: 0, stdout: '' });
    expect(quiet.stderr).toMatch(/^2 supported, 1 ignore hides nothing in 1 draft/);
    const { status, stdout } = runCli(desk(draft), ['check', 'draft.md', '--fail-on', 'hint']);
    expect(status).toBe(1);
    expect(stdout).toContain('  1:1  unused ignore (hint)  No number-mismatch is found here: this ignore can go.\n');
  });

  test('programs are told of both', () => {
    const draft = `<!-- claimcheck-ignore-start -->\n${WRONG}\n<!-- claimcheck-ignore-end -->\n<!-- claimcheck-ignore-end -->\n`;
    const [file] = JSON.parse(runCli(desk(draft), ['check', 'draft.md', '--format', 'json']).stdout).files;
    expect(file.ignored).toMatchObject([{ code: 'number-mismatch', ignoredBy: 'comment', line: 2, column: 33 }]);
    expect(file.unusedIgnores).toMatchObject([{ line: 5, column: 1 }]);
    const sarif = JSON.parse(runCli(desk(draft), ['check', 'draft.md', '--format', 'sarif']).stdout);
    expect(sarif.runs[0].results).toMatchObject([{ ruleId: 'number-mismatch', suppressions: [{ kind: 'inSource' }] }]);
  });

  test('a waiver hides its finding in the draft that it names', () => {
    const folder = project({ waivers: [{ file: 'drafts/a.md', ...waiver }] });
    const { status, stdout, stderr } = runCli(folder, drafts);
    expect(status).toBe(1);
    expect(stdout.match(/^drafts.*$/gm)).toEqual(['drafts/b.md']);
    expect(stderr).toMatch(/1 ignored in 2 drafts/);
  });

  test('a waiver that has run out hides nothing, and says so at its place', () => {
    const { status, stderr } = runCli(project({ waivers: [{ ...waiver, until: '2020-01-31' }] }), drafts);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^claimcheck\.json:3:5: The waiver for “12,000” ran out on 2020-01-31: renew it or remove it\.$/m,
    );
  });

  test('a waiver that hides nothing is told at its place', () => {
    const useless = { ...waiver, file: 'drafts/b.md', exact: '13,000' };
    const folder = project({ waivers: [{ file: 'drafts/*.md', ...waiver }, useless] });
    const { status, stderr } = runCli(folder, drafts);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^claimcheck\.json:\d+:5: “13,000” is not found in drafts\/b\.md as this waiver says:/m);
  });

  test('severities are set for the drafts that a pattern names', () => {
    const overrides = [
      { files: ['drafts/**'], severity: { 'number-mismatch': 'off' } },
      { files: ['drafts/b.md'], severity: { 'number-mismatch': 'information' } },
    ];
    const { status, stdout } = runCli(project({ overrides }), drafts);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^drafts\/b\.md\n {2}1:33 {2}number-mismatch \(information\)/);
  });

  test('.claimcheckignore leaves drafts out, and says so', () => {
    const files = {
      'sources/port.md': ARTICLE,
      'drafts/a.md': WRONG,
      'drafts/old/b.md': WRONG,
      'drafts/old/c.md': WRONG,
    };
    const folder = folderWith({ ...files, '.claimcheckignore': '# done\nold/\n!drafts/old/c.md\n' });
    const { stdout, stderr } = runCli(folder, ['check', 'drafts/**/*.md']);
    expect(stdout.match(/^drafts.*$/gm)).toEqual(['drafts/a.md', 'drafts/old/c.md']);
    expect(stderr).toContain('drafts/old/b.md is left out: .claimcheckignore names it.');
  });
});
