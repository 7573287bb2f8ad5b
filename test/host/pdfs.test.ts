import { describe, expect, test } from 'vitest';
import { createChecker } from '../../server/src/core/index.js';
import { readPdf } from '../../server/src/host/pdf/pdf-text.js';
import { loadClaims } from '../../server/src/host/workspace.js';
import { memoryHost } from '../lsp/memory-host.js';
import { pdfFile } from './pdf-file.js';

const head = { words: 'Harbour Ledger 2024', y: 800, size: 9 };
const foot = (page: number) => ({ words: `Page ${page} of 3`, y: 40, size: 9 });
const REPORT = pdfFile(
  [
    [
      head,
      { words: 'The port grows', y: 760, size: 18 },
      { words: 'The port of Strandvik will hire 1,200', y: 720 },
      { words: 'dockers by June, its direc-', y: 706 },
      { words: 'tor said. It has 40 cranes.', y: 692 },
      { words: 'Nobody counted the boats in', y: 660 },
      foot(1),
    ],
    [head, { words: 'the old harbour.', y: 760 }, foot(2)],
    [head, { words: 'More than 350 ships came.', y: 760 }, foot(3)],
  ],
  { Title: 'On ports', Author: 'Ana Ruiz' },
);
const load = (files: Readonly<Record<string, string | Uint8Array>>) =>
  loadClaims(memoryHost(files), { folder: 'file:///desk' });

describe('a PDF', () => {
  test('gives its paragraphs, with divided words joined, and neither heads, feet nor page numbers', async () => {
    expect(await readPdf(REPORT)).toEqual({
      text: [
        'The port grows',
        'The port of Strandvik will hire 1,200 dockers by June, its director said. It has 40 cranes.',
        'Nobody counted the boats in the old harbour.',
        'More than 350 ships came.',
      ].join('\n\n'),
      title: 'On ports',
      author: 'Ana Ruiz',
    });
  });

  test('is a source like any other', async () => {
    const { sets, problems } = await load({ 'sources/report.pdf': REPORT });
    expect(problems).toEqual([]);
    expect(sets[0]?.sources).toMatchObject([{ id: 'report', title: 'On ports', text: 'sources/report.pdf' }]);
    const draft = 'The port of Strandvik will hire 12,000 dockers by June, its director said.';
    const { findings } = createChecker(sets).check(draft);
    expect(findings).toMatchObject([{ code: 'number-mismatch', expected: '1,200' }]);
  });

  test('is the stored text of a claims file too', async () => {
    const claims = [{ id: 'hiring', source: 'report', anchor: { exact: 'hire 1,200 dockers by June, its director' } }];
    const json = JSON.stringify({ version: 1, sources: [{ id: 'report', text: 'report.pdf' }], claims });
    expect((await load({ 'a.claims.json': json, 'report.pdf': REPORT })).problems).toEqual([]);
  });

  test('is not read again while its file is the same', async () => {
    const host = memoryHost({ 'sources/report.pdf': REPORT });
    const previous = await loadClaims(host, { folder: 'file:///desk' });
    const again = await loadClaims(host, { folder: 'file:///desk', previous });
    expect(again.files[0]?.pdf).toBe(previous.files[0]?.pdf);
  });

  test.each([
    ['without text', pdfFile([[]]), 'holds pictures of pages and no text: save its text.'],
    ['that is none', 'The port will hire dockers.', 'is no PDF that can be read: save its text.'],
    ['cut off', REPORT.slice(0, 200), 'is no PDF that can be read: save its text.'],
  ])('%s is told, and the rest still loads', async (_, file, words) => {
    const { sets, problems } = await load({ 'sources/a.pdf': file, 'sources/port.md': 'It has 40 cranes.' });
    expect(problems.map(({ message }) => message)).toEqual([`a.pdf ${words}`]);
    expect(sets).toHaveLength(1);
  });
});
