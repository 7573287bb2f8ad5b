import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf, startClient } from './client.js';
import { memoryHost } from './memory-host.js';

const URI = 'file:///desk/port.claims.json';
const FILE = JSON.stringify(
  {
    version: 1,
    sources: [{ id: 'port', title: 'offer', extracted: ['offer', 'cranes'] }],
    claims: [
      { id: 'offer', source: 'port', subject: 'offer', anchor: { exact: 'offer' } },
      { id: 'cranes', source: 'port', anchor: { exact: 'cranes' }, supersedes: ['offer'] },
    ],
  },
  null,
  2,
);

async function opened(text = FILE) {
  const client = await startClient(memoryHost({ 'port.claims.json': text }));
  client.open(URI, text, 'json');
  const at = (words: string) => ({ textDocument: { uri: URI }, position: rangeOf(text, words).end });
  return {
    client,
    prepare: (words: string) => client.connection.sendRequest('textDocument/prepareRename', at(words)),
    rename: async (words: string, newName: string) => {
      const edit: { documentChanges: { edits: [] }[] } = await client.connection.sendRequest('textDocument/rename', {
        ...at(words),
        newName,
      });
      return TextDocument.applyEdits(TextDocument.create(URI, 'json', 1, text), edit.documentChanges[0]?.edits ?? []);
    },
  };
}

describe('renaming a claim', () => {
  test('changes its id and every place that names it, and nothing else', async () => {
    const { client, rename } = await opened();
    const renamed = JSON.parse(await rename('"id": "offer', 'ship "offer"'));
    expect(renamed.claims[0]).toEqual({
      id: 'ship "offer"',
      source: 'port',
      subject: 'offer',
      anchor: { exact: 'offer' },
    });
    expect(renamed.claims[1].supersedes).toEqual(['ship "offer"']);
    expect(renamed.sources[0]).toEqual({ id: 'port', title: 'offer', extracted: ['ship "offer"', 'cranes'] });
    await client.stop();
  });

  test('can begin where another claim names it', async () => {
    const { client, prepare } = await opened();
    expect(await prepare('"supersedes": [\n        "of')).toMatchObject({ placeholder: 'offer' });
    await client.stop();
  });

  test.each([
    ['of words that are no claim’s id', '"subject": "offer'],
    ['of a source', '"id": "port'],
  ])('is not begun on %s', async (_, words) => {
    const { client, prepare } = await opened();
    expect(await prepare(words)).toBeNull();
    await client.stop();
  });

  test.each([
    ['an id that is taken', 'cranes', 'There is a claim "cranes" already: choose another id.'],
    ['nothing', ' ', 'A claim needs an id: write one.'],
  ])('to %s is refused', async (_, newName, message) => {
    const { client, rename } = await opened();
    await expect(rename('"id": "offer', newName)).rejects.toThrow(message);
    await client.stop();
  });

  test('is not offered in a broken file', async () => {
    const { client, prepare } = await opened('{ "claims": [{ "id": "offer" }');
    expect(await prepare('"id": "offer')).toBeNull();
    await client.stop();
  });
});
