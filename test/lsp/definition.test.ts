import { describe, expect, test } from 'vitest';
import { type ClientOptions, PULLING, rangeOf, startClient } from './client.js';
import { type MemoryFile, memoryHost } from './memory-host.js';

const ARTICLE = 'The port is busy.\nIt will hire 1,200 dockers.\n';
const DRAFT = 'They want 12,000 dockers.\n';
const DRAFT_URI = 'file:///desk/draft.md';
const QUOTED = claimsFile({});
const STORED = claimsFile({ text: 'port.md' });

/** A claims file of one source and one claim. */
function claimsFile(source: Readonly<Record<string, string>>): string {
  const claims = [{ id: 'dockers', source: 'port', anchor: { exact: 'It will hire 1,200 dockers.' } }];
  return JSON.stringify({ version: 1, sources: [{ id: 'port', ...source }], claims }, null, 2);
}

async function definitionOf(files: Readonly<Record<string, MemoryFile>>, asked: Asked, options: ClientOptions = {}) {
  const client = await startClient(memoryHost(files), options);
  client.open(asked.uri, asked.text, asked.languageId);
  const position = rangeOf(asked.text, asked.words).start;
  const found = await client.connection.sendRequest('textDocument/definition', {
    textDocument: { uri: asked.uri },
    position,
  });
  await client.stop();
  return found;
}

interface Asked {
  readonly uri: string;
  readonly text: string;
  readonly words: string;
  readonly languageId?: string;
}

const inDraft: Asked = { uri: DRAFT_URI, text: DRAFT, words: '12,000' };

describe('go to definition', () => {
  test('leads from a figure into the article', async () => {
    expect(await definitionOf({ 'sources/port.md': ARTICLE }, inDraft)).toEqual([
      { uri: 'file:///desk/sources/port.md', range: rangeOf(ARTICLE, '1,200') },
    ]);
  });

  test('shows the whole sentence to a client that takes links', async () => {
    const capabilities = { textDocument: { ...PULLING.textDocument, definition: { linkSupport: true } } };
    expect(await definitionOf({ 'sources/port.md': ARTICLE }, inDraft, { capabilities })).toEqual([
      {
        originSelectionRange: rangeOf(DRAFT, '12,000'),
        targetUri: 'file:///desk/sources/port.md',
        targetRange: rangeOf(ARTICLE, 'It will hire 1,200 dockers.'),
        targetSelectionRange: rangeOf(ARTICLE, '1,200'),
      },
    ]);
  });

  test('leads into a saved web page', async () => {
    const words = 'The port is busy, its director said, and it was busy before, in a year of storms and of wood.';
    const page = `<html><body><article><p>${words}</p>\n<p>It <a href="/b">will</a> hire 1,200 dockers.</p></article></body></html>\n`;
    expect(await definitionOf({ 'sources/port.html': page }, inDraft)).toEqual([
      { uri: 'file:///desk/sources/port.html', range: rangeOf(page, '1,200') },
    ]);
  });

  test('leads into the stored text of a claims file', async () => {
    expect(await definitionOf({ 'port.claims.json': STORED, 'port.md': ARTICLE }, inDraft)).toEqual([
      { uri: 'file:///desk/port.md', range: rangeOf(ARTICLE, '1,200') },
    ]);
  });

  test('leads into the claims file itself where it stores no text', async () => {
    expect(await definitionOf({ 'port.claims.json': QUOTED }, inDraft)).toEqual([
      { uri: 'file:///desk/port.claims.json', range: rangeOf(QUOTED, 'It will hire 1,200 dockers.') },
    ]);
  });

  test('leads from a claim to the words that it quotes', async () => {
    const files = { 'port.claims.json': STORED, 'port.md': ARTICLE };
    const uri = 'file:///desk/port.claims.json';
    const asked = { uri, text: STORED, words: 'will hire', languageId: 'json' };
    expect(await definitionOf(files, asked)).toEqual([
      { uri: 'file:///desk/port.md', range: rangeOf(ARTICLE, 'It will hire 1,200 dockers.') },
    ]);
  });

  test('finds a claim however its file is written, and not where its id is only named', async () => {
    const files = { 'port.md': ARTICLE };
    const written = STORED.replaceAll(/\s+/g, ' ').replace('"id": "dockers"', '"subject": "dockers", "id"  :"dockers"');
    const uri = 'file:///desk/port.claims.json';
    const asked = { uri, text: written, words: 'will hire', languageId: 'json' };
    expect(await definitionOf({ ...files, 'port.claims.json': written }, asked)).toHaveLength(1);
    expect(await definitionOf({ ...files, 'port.claims.json': written }, { ...asked, words: 'version' })).toBeNull();
  });

  test('leads nowhere from words that were not looked at', async () => {
    expect(await definitionOf({ 'sources/port.md': ARTICLE }, { ...inDraft, words: 'They' })).toBeNull();
  });

  test('leads nowhere from a figure without a source', async () => {
    const asked = { ...inDraft, text: 'There are 40 cranes.\n', words: '40' };
    expect(await definitionOf({ 'sources/port.md': ARTICLE }, asked)).toEqual([]);
  });
});
