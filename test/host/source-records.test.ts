import { describe, expect, test } from 'vitest';
import { loadClaims } from '../../server/src/host/workspace.js';
import { memoryHost } from '../lsp/memory-host.js';

const ARTICLE = 'The port of Strandvik will hire 1,200 dockers, its director said on Monday.\n';
const RECORD = {
  id: 'port',
  type: 'article-newspaper',
  title: 'The port grows',
  author: [{ family: 'Ruiz', given: 'Ana' }],
  'container-title': 'Harbour Ledger',
  issued: { 'date-parts': [['2024', 3, 5]] },
  URL: 'https://ledger.example/port',
  language: 'en',
};
const DESCRIBED = {
  id: 'port',
  title: 'The port grows',
  author: [{ family: 'Ruiz', given: 'Ana' }],
  'container-title': 'Harbour Ledger',
  issued: '2024-03-05',
  URL: 'https://ledger.example/port',
};

async function loaded(records: unknown, article = ARTICLE) {
  const json = typeof records === 'string' ? records : JSON.stringify(records);
  const host = memoryHost({ 'sources/port.md': article, 'sources/sources.json': json });
  const { sets, problems } = await loadClaims(host, { folder: 'file:///desk' });
  return { source: sets[0]?.sources[0], claims: sets[0]?.claims, told: problems.map(({ message }) => message) };
}

describe('a sources.json in CSL-JSON', () => {
  test('says of an article what its file does not say', async () => {
    const { source, claims, told } = await loaded([RECORD]);
    expect(source).toMatchObject(DESCRIBED);
    expect(claims?.[0]?.date).toEqual({ value: '2024-03-04', surface: 'Monday' });
    expect(told).toEqual([]);
  });

  test.each([
    ['its key', { ...RECORD, id: 'http://zotero.org/1', 'citation-key': 'Port' }],
    ['its title', { ...RECORD, id: 7, title: 'The Port Grows!' }],
    ['its address', { ...RECORD, id: 'x', title: 'Other' }],
  ])('is found by %s', async (_, record) => {
    const article = `---\ntitle: The port grows\nurl: https://ledger.example/port\n---\n${ARTICLE}`;
    const { source } = await loaded([{ title: 'Another' }, record], article);
    expect(source).toMatchObject({ 'container-title': 'Harbour Ledger' });
  });

  test('does not overrule the article', async () => {
    const { source } = await loaded({ items: [RECORD] }, `---\npublisher: Coast Post\n---\n${ARTICLE}`);
    expect(source).toMatchObject({ ...DESCRIBED, 'container-title': 'Coast Post' });
  });

  test.each([
    ['2024-03-05T10:00:00Z', '2024-03-05'],
    [{ raw: '2024-03' }, '2024-03'],
    [{ literal: 'spring' }, undefined],
    [{ 'date-parts': [[2024]] }, '2024'],
  ])('may give the date as %j', async (issued, expected) => {
    expect((await loaded([{ ...RECORD, issued }])).source?.issued).toBe(expected);
  });

  test.each([
    ['an item without title', [{ id: 'crane' }, RECORD], 'sources.json: source 1 "crane" has no title: add one.'],
    ['an item that is none', [7, RECORD], 'sources.json: source 1 has an unusable form: mend it.'],
  ])('with %s is told, and the rest is used', async (_, records, message) => {
    const { source, told } = await loaded(records);
    expect(told).toEqual([message]);
    expect(source).toMatchObject(DESCRIBED);
  });

  test.each([
    ['{', /^sources\.json is not JSON: /],
    ['7', /^sources\.json is no list of sources in CSL-JSON/],
    ['', /^sources\.json is empty/],
  ])('that holds %j is told, and the article is used all the same', async (json, message) => {
    const { source, told } = await loaded(json);
    expect(told).toEqual([expect.stringMatching(message)]);
    expect(source?.id).toBe('port');
  });
});
