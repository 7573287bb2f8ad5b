import { describe, expect, test } from 'vitest';
import { createChecker } from '../../server/src/core/index.js';
import { type AskClient, clientFiles } from '../../server/src/host/client-files.js';
import { rangeOf, startClient } from './client.js';

const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June.\n';
const DRAFT = 'The port of Strandvik will hire 12,000 dockers by June.\n';
const SOURCE = 'memfs:/desk/sources/port.md';

/** An editor with one source. */
const editor: AskClient = async (request, { uri }) => {
  if (request === 'claimcheck/readFile')
    return uri === SOURCE
      ? { kind: 'content', bytes: new TextEncoder().encode(ARTICLE) }
      : { kind: 'failure', reason: 'missing' };
  if (request === 'claimcheck/realUri') return SOURCE.startsWith(uri) ? uri : null;
  if (uri === 'memfs:/desk') return [{ name: 'sources', kind: 'folder' }];
  return uri === 'memfs:/desk/sources' ? [{ name: 'port.md', kind: 'file' }] : [];
};

describe('a server without a disk', () => {
  test('checks drafts against what the editor hands it, in whatever scheme', async () => {
    const client = await startClient(clientFiles(editor), { checker: createChecker, folders: ['memfs:/desk'] });
    client.open('memfs:/desk/draft.md', DRAFT);
    const [diagnostic] = await client.pull('memfs:/desk/draft.md');
    expect(diagnostic).toMatchObject({ code: 'number-mismatch', range: rangeOf(DRAFT, '12,000') });
    await client.stop();
  });

  test.each([
    ['fails', () => Promise.reject(new Error('gone'))],
    ['answers something else', async () => ({ kind: 'content', bytes: 'no bytes' })],
    ['says nothing', async () => undefined],
  ])('goes on where the editor %s', async (_what, ask) => {
    const host = clientFiles(ask);
    expect(await host.readFile(SOURCE, 100)).toEqual({ kind: 'failure', reason: 'unreadable' });
    expect(await host.readFolder('memfs:/desk')).toEqual([]);
    expect(await host.realUri(SOURCE)).toBeUndefined();
  });

  test('takes no more than it has asked for', async () => {
    expect(await clientFiles(editor).readFile(SOURCE, 10)).toEqual({ kind: 'failure', reason: 'too-large' });
  });
});
