import { describe, expect, test } from 'vitest';
import type { ApplyWorkspaceEditParams } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseClaims } from '../../server/src/core/index.js';
import { PULLING, rangeOf, startClient } from './client.js';
import { type MemoryFile, memoryHost } from './memory-host.js';

const URI = 'file:///desk/sources/port.md';
const ARTICLE =
  '---\npublisher: Harbour Ledger\n---\nThe port will hire **1,200** dockers by June, Lena Holm said. It has 40 cranes.\n';
const capabilities = {
  ...PULLING,
  workspace: {
    ...PULLING.workspace,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
  },
};

/** Chooses "Make a claim of these words" on some words of the article, and applies what the server asks for. */
async function made(words: string, files: Readonly<Record<string, MemoryFile>> = {}) {
  const host = memoryHost({ 'sources/port.md': ARTICLE, ...files });
  const client = await startClient(host, { capabilities });
  const asked: ApplyWorkspaceEditParams[] = [];
  client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
    asked.push(params);
    return { applied: true };
  });
  client.open(URI, ARTICLE);
  const [action] = await client.codeActions(URI, rangeOf(ARTICLE, words), ['refactor.extract']);
  const answer = action && (await client.connection.sendRequest('workspace/executeCommand', action.command));
  const changes = asked[0]?.edit.documentChanges ?? [];
  const told = client.received.find(({ method }) => method === 'window/showMessage')?.params.message;
  await client.stop();
  return { action, answer, changes, told };
}

/** A claims file after the edits of it. */
function edited(before: string, changes: Awaited<ReturnType<typeof made>>['changes']): string {
  const change = changes.at(-1);
  const edits =
    change !== undefined && 'edits' in change ? change.edits.flatMap((each) => ('newText' in each ? [each] : [])) : [];
  return TextDocument.applyEdits(TextDocument.create('file:///desk/a', 'json', 1, before), edits);
}

describe('a claim made of words of a source', () => {
  test('goes into a new claims file beside an article that had none, with what is read in the words', async () => {
    const { changes, told } = await made('will hire **1,200** dockers');
    expect(changes[0]).toMatchObject({ kind: 'create', uri: 'file:///desk/sources/port.claims.json' });
    const { claims, problems } = parseClaims(edited('', changes));
    expect(problems).toEqual([]);
    expect(claims.sources).toEqual([{ id: 'port', 'container-title': 'Harbour Ledger', text: 'port.md' }]);
    expect(claims.claims).toMatchObject([
      {
        id: 'hire-dockers',
        source: 'port',
        anchor: { exact: 'will hire **1,200** dockers', start: ARTICLE.indexOf('will hire') },
        quantity: { value: 1200, noun: 'dockers' },
        attribution: { speaker: 'Lena Holm' },
      },
    ]);
    expect(told).toBe('The claim "hire-dockers" is in port.claims.json.');
  });

  test('goes behind the others of a claims file, under an id of its own', async () => {
    const claim = { id: 'cranes', source: 'port', anchor: { exact: 'It has 40 cranes.' } };
    const before = JSON.stringify(
      { version: 1, sources: [{ id: 'port', text: 'sources/port.md' }], claims: [claim] },
      null,
      2,
    );
    const { changes } = await made('40 cranes', { 'port.claims.json': before });
    const { claims } = parseClaims(edited(before, changes));
    expect(claims.claims.map(({ id, anchor: { exact } }) => [id, exact])).toEqual([
      ['cranes', 'It has 40 cranes.'],
      ['cranes-2', '40 cranes'],
    ]);
  });

  test('takes whole words, so that no figure is cut', async () => {
    const { changes } = await made('0 cran');
    expect(parseClaims(edited('', changes)).claims.claims[0]?.anchor.exact).toBe('40 cranes');
  });

  test('is refused where the selection holds no text of the article', async () => {
    const { changes, answer, told } = await made('publisher');
    expect(changes).toEqual([]);
    expect(answer).toEqual({ fault: told });
    expect(told).toBe('There are no words of the article here: select some of its text.');
  });

  test('is refused where the claims file is broken', async () => {
    const broken = '{"version":1,"sources":[{"id":"port","text":"sources/port.md"}]}';
    const { told } = await made('40 cranes', { 'port.claims.json': broken });
    expect(told).toBe('port.claims.json has a fault: mend it first.');
  });

  test('is not offered in a draft, or where nothing is selected', async () => {
    const client = await startClient(memoryHost({ 'sources/port.md': ARTICLE }), { capabilities });
    client.open('file:///desk/draft.md', ARTICLE);
    client.open(URI, ARTICLE);
    const range = rangeOf(ARTICLE, '40 cranes');
    expect(await client.codeActions('file:///desk/draft.md', range, ['refactor.extract'])).toEqual([]);
    expect(await client.codeActions(URI, { start: range.start, end: range.start }, ['refactor'])).toEqual([]);
    expect(await client.codeActions(URI, range, ['refactor'])).toHaveLength(1);
    await client.stop();
  });
});
