import { describe, expect, test } from 'vitest';
import { type CompletionItem, type CompletionList, CompletionRequest } from 'vscode-languageserver/node';
import { createChecker } from '../../server/src/core/index.js';
import { startClient } from './client.js';
import { memoryHost } from './memory-host.js';

const URI = 'file:///desk/draft.md';
const ARTICLE = [
  'The port of Strandvik will hire 1,200 dockers by June, harbour master Ana Ruiz told Reuters on Tuesday.',
  '“We could not wait any longer,” she said. The port has 30 tugs.',
  'The museum sold 1,950 tickets last week, director Olaf Berg said.',
].join('\n');

/** What is offered at the "|" of a draft. */
async function offered(marked: string, files: Readonly<Record<string, string>> = { 'sources/port.md': ARTICLE }) {
  const client = await startClient(memoryHost(files), { checker: createChecker });
  const lines = marked.slice(0, marked.indexOf('|')).split('\n');
  client.open(URI, marked.replace('|', ''));
  const list: CompletionList | readonly CompletionItem[] | null = await client.connection.sendRequest(
    CompletionRequest.type,
    {
      textDocument: { uri: URI },
      position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
    },
  );
  await client.stop();
  return list !== null && 'items' in list ? list.items : [];
}

const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

describe('completion', () => {
  test('offers the figures that begin so, those that fit the sentence first', async () => {
    expect(labels(await offered('The museum has sold 1|'))).toEqual(['1,950 tickets', '1,200 dockers']);
    expect(labels(await offered('Strandvik will hire 1| dockers'))).toEqual(['1,200 dockers', '1,950 tickets']);
  });

  test('writes the figure in place of what is begun, and says where it is from', async () => {
    const [item] = await offered('Strandvik will hire 1,|');
    expect(item).toMatchObject({
      textEdit: { newText: '1,200', range: { start: { line: 0, character: 20 }, end: { line: 0, character: 22 } } },
      detail: expect.stringContaining('port'),
    });
    expect(JSON.stringify(item?.documentation)).toContain('will hire 1,200 dockers by June');
  });

  test('offers the figures that fit where it is asked between words', async () => {
    const items = labels(await offered('The port of Strandvik will hire |'));
    expect(items[0]).toBe('1,200 dockers');
    expect(items).not.toContain('1,950 tickets');
  });

  test('offers names by any of their words', async () => {
    expect(labels(await offered('It was said by Ru|'))).toEqual([expect.stringMatching(/^Ana Ruiz/)]);
    expect(labels(await offered('It was said by ru|'))).toEqual([]);
  });

  test('offers the offices that a claims file knows', async () => {
    const claims = {
      version: 1,
      sources: [{ id: 'port', title: 'Port', content: ARTICLE }],
      entities: [{ id: 'ana', name: 'Ana Ruiz', roles: [{ title: 'Harbour Master', of: 'Strandvik' }] }],
      claims: [],
    };
    const items = await offered('Strandvik’s Ru|', { 'port.claims.json': JSON.stringify(claims) });
    expect(labels(items)).toEqual(['Harbour Master Ana Ruiz', 'Ana Ruiz']);
  });

  test('offers quotations inside quotation marks', async () => {
    const [item, ...others] = await offered('She said: “we c|');
    expect(others).toEqual([]);
    expect(item?.textEdit).toMatchObject({ newText: expect.stringMatching(/^We could not wait any longer/) });
  });

  test.each([
    ['in the middle of a word', 'The harb|'],
    ['where nothing fits', 'Cats sleep |'],
  ])('offers nothing %s', async (_where, draft) => {
    expect(await offered(draft)).toEqual([]);
  });
});
