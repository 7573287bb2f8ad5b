import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeLens, Location } from 'vscode-languageserver/node';
import { createChecker } from '../../server/src/core/index.js';
import { type Client, rangeOf, startClient } from './client.js';
import { memoryHost } from './memory-host.js';

const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June. It has nine cranes.\n';
const RIGHT = 'The port of Strandvik will hire 1,200 dockers.\n';
const WRONG = 'The port of Strandvik will hire 2,100 dockers.\n';
const CLAIMS = JSON.stringify(
  {
    version: 1,
    sources: [{ id: 'port', text: 'port.md' }],
    claims: [
      { id: 'hiring', source: 'port', anchor: { exact: 'The port of Strandvik will hire 1,200 dockers by June.' } },
      { id: 'cranes', source: 'port', anchor: { exact: 'It has nine cranes.' } },
    ],
  },
  null,
  2,
);

const host = memoryHost({
  'sources/port.md': ARTICLE,
  'sources/port.claims.json': CLAIMS,
  'drafts/closed.md': RIGHT,
  'drafts/open.md': RIGHT,
});
const FILE = host.uri('sources/port.claims.json');
const OPEN = host.uri('drafts/open.md');

const SHOW = 'claimcheck.showInSource';

let client: Client;
beforeEach(async () => {
  client = await startClient(host, { checker: createChecker, commands: [SHOW] });
  client.open(FILE, CLAIMS, 'json');
});
afterEach(() => client.stop());

describe('the references of a claim', () => {
  const referencesAt = (words: string): Promise<Location[] | null> =>
    client.connection.sendRequest('textDocument/references', {
      textDocument: { uri: FILE },
      position: rangeOf(CLAIMS, words).end,
      context: { includeDeclaration: false },
    });

  test('are its places in every draft of the folder, as they stand in the editor', async () => {
    client.open(OPEN, WRONG);
    const found = (await referencesAt('"hiring')) ?? [];
    expect(found.map(({ uri }) => uri).sort()).toEqual([host.uri('drafts/closed.md'), OPEN]);
    const wrong = found.find(({ uri }) => uri === OPEN);
    expect(wrong?.range).toEqual(rangeOf(WRONG, '2,100'));
  });

  test('are none where no draft speaks of it', async () => {
    expect(await referencesAt('"cranes')).toEqual([]);
  });

  test('are not asked for outside the claims', async () => {
    expect(await referencesAt('"version')).toBeNull();
  });
});

describe('over each claim', () => {
  const lenses = (): Promise<CodeLens[]> =>
    client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: FILE } });

  test('it is said how many places use it, and how many of them contradict it', async () => {
    client.open(OPEN, `${RIGHT}\n${WRONG}`);
    expect((await lenses()).map(({ command }) => command?.title)).toEqual([
      'used in 2 places, 1 contradicts',
      'show in source',
      'not used in a draft that was checked',
      'show in source',
    ]);
  });

  test('stands the way to its source', async () => {
    const [, show] = await lenses();
    const place = { uri: host.uri('sources/port.md'), range: rangeOf(ARTICLE, ARTICLE.slice(0, 54)) };
    expect(show?.command).toMatchObject({ command: SHOW, arguments: [place] });
  });

  test('nothing is said in a file that is broken', async () => {
    client.open(host.uri('sources/other.claims.json'), '{', 'json');
    const textDocument = { uri: host.uri('sources/other.claims.json') };
    expect(await client.connection.sendRequest('textDocument/codeLens', { textDocument })).toEqual([]);
  });
});
