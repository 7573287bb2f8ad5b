import { describe, expect, test } from 'vitest';
import { type Client, type ClientOptions, PULLING, PUSHED, rangeOf, startClient } from './client.js';
import { type MemoryHost, memoryHost } from './memory-host.js';

const DRAFT = 'They want 12,000 dockers.\n';
const DRAFT_URI = 'file:///desk/draft.md';
const SOURCE_URI = 'file:///desk/sources/port.md';
const saying = (figure: string): string => `It will hire ${figure} dockers.\n`;
const WATCHING = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

async function opened(
  host: MemoryHost,
  options: ClientOptions = { capabilities: { ...PUSHED, ...WATCHING } },
): Promise<Client> {
  const client = await startClient(host, options);
  client.open(DRAFT_URI, DRAFT);
  return client;
}

/** Waits until the draft's diagnostics say something; the empty text waits until there are none. */
function told(client: Client, words: string) {
  return client.next('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    const messages = diagnostics.map(({ message }: { message: string }) => message).join();
    return uri === DRAFT_URI && (words === '' ? messages === '' : messages.includes(words));
  });
}

/** Tells the server that a file is another on the disk. */
function changed(client: Client, uri: string): void {
  void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
}

describe('an open draft is checked again', () => {
  test('when an article changes on the disk', async () => {
    const host = memoryHost({ 'sources/port.md': saying('1,200') });
    const client = await opened(host);
    await told(client, '1,200');
    host.write('sources/port.md', saying('12,000'));
    changed(client, SOURCE_URI);
    await told(client, '');
    await client.stop();
  });

  test('when a claims file comes, and when it goes', async () => {
    const host = memoryHost({ 'sources/port.md': saying('1,200') });
    const client = await opened(host);
    await told(client, '1,200');
    const claims = [{ id: 'c', source: 's', anchor: { exact: 'They want 12,000 dockers.' } }];
    host.write('new.claims.json', JSON.stringify({ version: 1, sources: [{ id: 's' }], claims }));
    changed(client, 'file:///desk/new.claims.json');
    await told(client, '');
    const before = client.received.length;
    host.remove('new.claims.json');
    changed(client, 'file:///desk/new.claims.json');
    await client.next('textDocument/publishDiagnostics', (params) => {
      const at = client.received.findIndex((message) => message.params === params);
      return at >= before && params.diagnostics.length === 1;
    });
    await client.stop();
  });

  test('when an article changes in an editor, before it is saved', async () => {
    const client = await opened(memoryHost({ 'sources/port.md': saying('1,200') }));
    await told(client, '1,200');
    client.open(SOURCE_URI, saying('1,200'));
    client.change(SOURCE_URI, 2, saying('1,300'));
    await told(client, '1,300');
    await client.stop();
  });

  test('when an unsaved change is thrown away', async () => {
    const client = await opened(memoryHost({ 'sources/port.md': saying('1,200') }));
    client.open(SOURCE_URI, saying('12,000'));
    await told(client, '');
    client.close(SOURCE_URI);
    await told(client, '1,200');
    await client.stop();
  });

  test('when a claims file changes in an editor, before it is saved', async () => {
    const file = (figure: string): string => {
      const claims = [{ id: 'c', source: 's', anchor: { exact: saying(figure).trim() } }];
      return JSON.stringify({ version: 1, sources: [{ id: 's' }], claims });
    };
    const client = await opened(memoryHost({ 'port.claims.json': file('1,200') }));
    await told(client, '1,200');
    client.open('file:///desk/port.claims.json', file('1,200'), 'json');
    client.change('file:///desk/port.claims.json', 2, file('1,400'));
    await told(client, '1,400');
    await client.stop();
  });

  test('when claimcheck.json comes to name other sources', async () => {
    const host = memoryHost({ 'sources/port.md': saying('1,200'), 'other/port.md': saying('1,500') });
    const client = await opened(host);
    await told(client, '1,200');
    host.write('claimcheck.json', '{ "sources": ["other/*.md"] }');
    changed(client, 'file:///desk/claimcheck.json');
    await told(client, '1,500');
    await client.stop();
  });

  test('when anything is saved, where the client watches no files', async () => {
    const host = memoryHost({ 'sources/port.md': saying('1,200') });
    const client = await opened(host, { capabilities: PUSHED });
    await told(client, '1,200');
    host.write('sources/port.md', saying('12,000'));
    void client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: DRAFT_URI } });
    await told(client, '');
    await client.stop();
  });

  test('by the client that pulls, which is asked to', async () => {
    const host = memoryHost({ 'sources/port.md': saying('1,200') });
    const capabilities = { ...PULLING, workspace: { ...PULLING.workspace, ...WATCHING.workspace } };
    const client = await opened(host, { capabilities });
    expect(await client.pull(DRAFT_URI)).toHaveLength(1);
    host.write('sources/port.md', saying('12,000'));
    changed(client, SOURCE_URI);
    await client.next('workspace/diagnostic/refresh');
    expect(await client.pull(DRAFT_URI)).toEqual([]);
    await client.stop();
  });
});

describe('an open draft is left in peace', () => {
  test('where a file that is no source changes', async () => {
    const host = memoryHost({ 'sources/port.md': saying('1,200'), 'notes.md': 'Call the port.' });
    const client = await opened(host, {
      capabilities: { ...PULLING, workspace: { ...PULLING.workspace, ...WATCHING.workspace } },
    });
    await client.pull(DRAFT_URI);
    host.write('notes.md', 'Call the port again.');
    changed(client, 'file:///desk/notes.md');
    await client.pull(DRAFT_URI);
    await client.stop();
    expect(client.received.map(({ method }) => method)).not.toContain('workspace/diagnostic/refresh');
  });
});

describe('when a source is corrected', () => {
  const CLAIMS_URI = 'file:///desk/port.claims.json';
  const file = (exact: string, more: object = {}) =>
    JSON.stringify({
      version: 1,
      sources: [{ id: 'port', text: 'sources/port.md' }],
      claims: [{ id: 'hiring', source: 'port', anchor: { exact, ...more } }],
    });
  /** The next status of the draft that says this of the claims. */
  const status = (client: Client, problems: readonly string[]) =>
    client.next(
      'claimcheck/status',
      (params) =>
        JSON.stringify(params.problems.map(({ message }: { message: string }) => message)) === JSON.stringify(problems),
    );

  test('its claim is marked, the draft is checked against the words of now, and the status says so', async () => {
    const host = memoryHost({
      'sources/port.md': saying('1,200'),
      'port.claims.json': file('1,200', { prefix: 'It will hire ', suffix: ' dockers.\n' }),
    });
    const client = await opened(host);
    client.open(CLAIMS_URI, file('1,200', { prefix: 'It will hire ', suffix: ' dockers.\n' }), 'json');
    await told(client, '1,200');
    await status(client, []);
    host.write('sources/port.md', saying('1,300'));
    changed(client, SOURCE_URI);
    const message = 'The source does not contain the words of the claim "hiring": quote them as they stand there.';
    await told(client, '1,300');
    await status(client, [message]);
    await client.next(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }) => uri === CLAIMS_URI && diagnostics[0]?.message === message,
    );
    await client.stop();
  });

  test('a claim whose words only moved goes on, and its fix sets the place', async () => {
    const host = memoryHost({
      'sources/port.md': saying('1,200'),
      'port.claims.json': file('hire 1,200 dockers', { start: 8, end: 26 }),
    });
    const capabilities = { ...PULLING, workspace: { ...PULLING.workspace, ...WATCHING.workspace } };
    const client = await opened(host, { capabilities });
    const text = file('hire 1,200 dockers', { start: 8, end: 26 });
    client.open(CLAIMS_URI, text, 'json');
    await client.pull(DRAFT_URI);
    expect(await client.codeActions(CLAIMS_URI, rangeOf(text, 'hiring'))).toEqual([]);
    host.write('sources/port.md', `Corrected on Friday. ${saying('1,200')}`);
    changed(client, SOURCE_URI);
    await client.next('workspace/diagnostic/refresh');
    expect(await client.pull(CLAIMS_URI)).toEqual([]);
    const [fix] = await client.codeActions(CLAIMS_URI, rangeOf(text, 'hiring'));
    expect(fix?.title).toBe('Set the place of "hiring" to where its words stand now');
    await client.stop();
  });
});

test('claims that were slow to load never go before newer ones', async () => {
  const host = memoryHost({ 'sources/port.md': saying('1,200') });
  const gate = gatedHost(host);
  const client = await opened(gate.host);
  await gate.reached;
  host.write('sources/port.md', saying('1,300'));
  changed(client, SOURCE_URI);
  await told(client, '1,300');
  gate.open();
  client.change(DRAFT_URI, 2, 'They want 13,000 dockers.\n');
  await client.next('textDocument/publishDiagnostics', ({ version }) => version === 2);
  const messages = client.received.flatMap(({ params }) => params?.diagnostics ?? []).map(({ message }) => message);
  expect(new Set(messages)).toEqual(new Set(['The source says 1,300 dockers.']));
  await client.stop();
});

/** A host whose first reading of a file is held back, with what stood there, until the gate is opened. */
function gatedHost(disk: MemoryHost) {
  const arrival = promised();
  const gate = promised();
  let isFirst = true;
  const readFile: MemoryHost['readFile'] = async (uri, maximumBytes) => {
    const content = await disk.readFile(uri, maximumBytes);
    if (!isFirst) return content;
    isFirst = false;
    arrival.resolve();
    await gate.promise;
    return content;
  };
  return { host: { ...disk, readFile }, reached: arrival.promise, open: gate.resolve };
}

function promised(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
