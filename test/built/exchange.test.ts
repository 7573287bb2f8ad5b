import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './folder.js';
import { runCli } from './run-cli.js';

const ARTICLE = `---
title: The port grows
url: https://ledger.example/port
---
The port of Strandvik will hire 1,200 dockers by June. It has 40 cranes.
`;
const note = (exact?: string) => ({
  target: {
    source: 'https://ledger.example/port',
    selector: exact === undefined ? [] : [{ type: 'TextQuoteSelector', exact }],
  },
});
const read = (folder: string, file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

describe('claimcheck import', () => {
  test('writes claims of annotations, anchored in the article, and tells which cannot be used', () => {
    const folder = folderWith({
      'port.md': ARTICLE,
      'notes.json': JSON.stringify([note('hire 1,200 dockers'), note()]),
    });
    const words = ['import', 'notes.json', '--source', 'port.md', '--out', 'port.claims.json'];
    expect(runCli(folder, words)).toEqual({
      status: 0,
      stdout: '',
      stderr:
        'notes.json:1:125: Annotation 2 quotes no words (a TextQuoteSelector): it is left out.\n1 claim written to port.claims.json\n',
    });
    expect(read(folder, 'port.claims.json')).toMatchObject({
      sources: [{ id: 'port', text: 'port.md', URL: 'https://ledger.example/port', sha256: expect.any(String) }],
      claims: [{ id: 'hire-dockers', anchor: { exact: 'hire 1,200 dockers', start: ARTICLE.indexOf('hire') } }],
    });
    expect(runCli(folder, ['validate', 'port.claims.json']).status).toBe(0);
    expect(runCli(folder, words).stderr).toContain('0 claims added');
  });

  test('finds the article through the claims file that it writes to', () => {
    const folder = folderWith({ 'port.md': ARTICLE, 'notes.json': JSON.stringify(note('40 cranes')) });
    runCli(folder, ['extract', 'port.md', '--out', 'port.claims.json']);
    expect(runCli(folder, ['import', 'notes.json', '--out', 'port.claims.json']).status).toBe(0);
    const { sources, claims } = read(folder, 'port.claims.json');
    expect(sources).toHaveLength(1);
    expect(claims[0]).toMatchObject({
      source: 'port',
      anchor: { exact: '40 cranes', end: ARTICLE.indexOf('cranes') + 6 },
    });
  });

  test('makes sources of a CSL-JSON library, and tells which has no title', () => {
    const library = [
      { id: 'a', type: 'report', title: 'On ports', issued: { 'date-parts': [[2024, 3]] } },
      { id: 'b' },
    ];
    const folder = folderWith({ 'zotero.json': JSON.stringify(library) });
    const { status, stdout, stderr } = runCli(folder, ['import', 'zotero.json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).sources).toEqual([{ id: 'a', type: 'report', title: 'On ports', issued: '2024-03' }]);
    expect(stderr).toBe('zotero.json: This library: source 2 "b" has no title: add one.\n1 source imported\n');
  });

  test.each([
    ['not JSON', '{', /^notes\.json:1:2: The export is not JSON/],
    ['another JSON', '{}', /^notes\.json:1:1: This is no export of annotations/],
  ])('says that a file is %s, and exits with 2', (_, text, line) => {
    const { status, stderr } = runCli(folderWith({ 'notes.json': text }), ['import', 'notes.json']);
    expect(stderr).toMatch(line);
    expect(status).toBe(2);
  });
});

describe('claimcheck export', () => {
  const folder = () => {
    const made = folderWith({ 'port.md': ARTICLE });
    runCli(made, ['extract', 'port.md', '--out', 'port.claims.json']);
    return made;
  };

  test('writes Web Annotation, which can be imported again', () => {
    const made = folder();
    expect(runCli(made, ['export', 'port.claims.json', '--out', 'notes.json'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(read(made, 'notes.json').total).toBe(read(made, 'port.claims.json').claims.length);
    expect(runCli(made, ['import', 'notes.json', '--out', 'port.claims.json']).stderr).toContain('0 claims added');
  });

  test('writes schema.org, of an article too', () => {
    const { stdout, status } = runCli(folder(), ['export', 'port.md', '--format', 'schema-org']);
    expect(JSON.parse(stdout)['@graph'].map((node: Readonly<Record<string, unknown>>) => node['@type'])).toEqual(
      expect.arrayContaining(['CreativeWork', 'Claim']),
    );
    expect(status).toBe(0);
  });

  test.each([
    ['is not there', 'no.claims.json', /no\.claims\.json is not there/],
    ['has no claims', 'empty.claims.json', /empty\.claims\.json holds no claims/],
  ])('of a file that %s says so, and exits with 2', (_, file, line) => {
    const made = folderWith({ 'empty.claims.json': '{"version":1,"sources":[],"claims":[]}' });
    const { status, stderr } = runCli(made, ['export', file]);
    expect(stderr).toMatch(line);
    expect(status).toBe(2);
  });
});
