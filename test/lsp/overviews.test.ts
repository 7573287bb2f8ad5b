import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes, WorkDoneProgress } from 'vscode-languageserver/node';
import { createChecker } from '../../server/src/core/index.js';
import { type Payload, startClient } from './client.js';
import { memoryHost } from './memory-host.js';

const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June.\n';
const WRONG = 'The port of Strandvik will hire 12,000 dockers by June.\n';

async function desk() {
  const host = memoryHost({
    'sources/port.md': ARTICLE,
    'drafts/a.md': WRONG,
    'drafts/b.txt': ARTICLE,
    'drafts/c.rst': 'Tickets cost 60 euros.\n',
    'page.html': `<p>${WRONG}</p>`,
    'program.ts': 'const dockers = 12_000;\n',
  });
  const client = await startClient(host, { checker: createChecker });
  const ask = (method: string, path: string, more: object = {}) =>
    client.connection.sendRequest(`claimcheck/${method}`, { uri: host.uri(path), ...more });
  return { host, client, ask };
}

describe('the overview of a draft', () => {
  test('has every place that was checked, with its verdict, and the source’s figure beside a wrong one', async () => {
    const { client, host, ask } = await desk();
    client.open(host.uri('drafts/a.md'), WRONG);
    expect(await ask('draft', 'drafts/a.md')).toMatchObject({
      checked: [
        {
          words: '12,000',
          verdict: 'contradicted',
          finding: { code: 'number-mismatch', expected: '1,200' },
          evidence: [{ fact: '1,200', location: { uri: host.uri('sources/port.md') } }],
        },
        { words: 'June', verdict: 'supported' },
      ],
    });
  });
});

describe('the check of a whole folder', () => {
  test('finds the drafts, open or not, and leaves sources, web pages and programs alone', async () => {
    const { host, client, ask } = await desk();
    client.open(host.uri('drafts/b.txt'), WRONG, 'plaintext');
    expect(await ask('folder', '')).toMatchObject({
      drafts: [
        { uri: host.uri('drafts/a.md'), contradicted: 1, supported: 1, diagnostics: [{ code: 'number-mismatch' }] },
        { uri: host.uri('drafts/b.txt'), contradicted: 1, diagnostics: [{ code: 'number-mismatch' }] },
        { uri: host.uri('drafts/c.rst'), contradicted: 0, unsourced: 1, diagnostics: [{ code: 'figure-unsourced' }] },
      ],
      problems: [],
      isCut: false,
    });
  });

  test('reports how far it is', async () => {
    const { client, ask } = await desk();
    const told: Payload[] = [];
    client.connection.onProgress(WorkDoneProgress.type, 'folder', (value) => void told.push(value));
    await ask('folder', '', { workDoneToken: 'folder' });
    expect(told.map(({ kind }) => kind)).toEqual(['begin', 'report', 'report', 'report', 'end']);
    expect(told[0].cancellable).toBe(true);
    expect(told[2].message).toBe('2 of 3: b.txt');
  });

  test('can be cancelled', async () => {
    const { client, host } = await desk();
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest('claimcheck/folder', { uri: host.uri('drafts') }, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});

describe('the overview of the sources', () => {
  test('says of each claim where open drafts rest on it', async () => {
    const { client, host, ask } = await desk();
    client.open(host.uri('drafts/a.md'), WRONG);
    const uses = async () => JSON.stringify(await ask('sources', 'drafts/a.md'));
    expect(await ask('sources', 'drafts/a.md')).toMatchObject([
      {
        claims: expect.arrayContaining([
          expect.objectContaining({
            uses: expect.arrayContaining([expect.objectContaining({ words: '12,000', verdict: 'contradicted' })]),
          }),
        ]),
      },
    ]);
    expect(await uses()).not.toContain('drafts/b.txt');
    await ask('folder', '');
    expect(await uses()).toContain('drafts/b.txt');
  });
});
