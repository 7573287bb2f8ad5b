import { describe, expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { type Client, PULLING, PUSHED, rangeOf, startClient, wordsAt } from './client.js';
import { memoryHost } from './memory-host.js';

const ARTICLE = 'The port authority met on Monday.\nIt will hire 1,200 dockers by spring.\n';
const DRAFT = 'The authority wants 12,000 dockers.\n';
const desk = () => memoryHost({ 'sources/port.md': ARTICLE });
const DRAFT_URI = 'file:///desk/draft.md';

/** Waits for the diagnostics of one version of a draft. */
async function pushed(client: Client, version: number) {
  const fits = (params: { uri: string; version?: number }) => params.uri === DRAFT_URI && params.version === version;
  return client.next('textDocument/publishDiagnostics', fits);
}

describe('a client that pulls', () => {
  test.each([
    ['[port, quay]', DiagnosticSeverity.Warning, 'the others that it names'],
    ['quay', DiagnosticSeverity.Information, 'all sources'],
  ])('is told of a source that the draft names and that is not there: %s', async (names, severity, against) => {
    const draft = `---\nsources: ${names}\n---\nThe authority met.\n`;
    const client = await startClient(desk());
    client.open(DRAFT_URI, draft);
    const range = rangeOf(draft, 'quay');
    const message = `No source here is called "quay": the draft is checked against ${against}.`;
    expect(await client.pull(DRAFT_URI)).toMatchObject([{ range, severity, code: 'unknown-source', message }]);
    await client.stop();
  });

  test('is sent nothing again where nothing has changed, and all where something has', async () => {
    const client = await startClient(desk());
    client.open(DRAFT_URI, DRAFT);
    const { resultId = '', ...first } = await client.pullAgain(DRAFT_URI);
    expect(first.kind).toBe('full');
    client.change(DRAFT_URI, 2, `${DRAFT}\nIt met on Monday.\n`);
    expect(await client.pullAgain(DRAFT_URI, resultId)).toEqual({ kind: 'unchanged', resultId });
    client.change(DRAFT_URI, 3, `Once more: ${DRAFT}`);
    const moved = await client.pullAgain(DRAFT_URI, resultId);
    expect(moved).toMatchObject({ kind: 'full', items: [{ code: 'number-mismatch' }] });
    client.change(DRAFT_URI, 4, DRAFT);
    expect(await client.pullAgain(DRAFT_URI, 'of another time')).toMatchObject({ kind: 'full' });
    await client.stop();
  });

  test('gets a finding with its code, page, source and fix', async () => {
    const client = await startClient(desk());
    client.open(DRAFT_URI, DRAFT);
    const [diagnostic, ...others] = await client.pull(DRAFT_URI);
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({
      range: rangeOf(DRAFT, '12,000'),
      severity: DiagnosticSeverity.Warning,
      code: 'number-mismatch',
      codeDescription: { href: expect.stringMatching(/^https:.*\/number-mismatch\.md$/) },
      source: 'claimcheck',
      message: 'The source says 1,200 dockers.',
      data: { expected: '1,200' },
    });
    await client.stop();
  });

  test('is led to the words in the source', async () => {
    const client = await startClient(desk());
    client.open(DRAFT_URI, DRAFT);
    const [diagnostic] = await client.pull(DRAFT_URI);
    const [related] = diagnostic?.relatedInformation ?? [];
    expect(related?.location).toEqual({ uri: 'file:///desk/sources/port.md', range: rangeOf(ARTICLE, '1,200') });
    expect(related?.message).toContain('“It will hire 1,200 dockers by spring.”');
    await client.stop();
  });

  test('is never pushed to', async () => {
    const client = await startClient(desk());
    client.open(DRAFT_URI, DRAFT);
    client.change(DRAFT_URI, 2, 'The authority wants 13,000 dockers.\n');
    await client.pull(DRAFT_URI);
    client.close(DRAFT_URI);
    await client.stop();
    expect(client.received.filter(({ method }) => method === 'textDocument/publishDiagnostics')).toEqual([]);
  });

  test('gets what the text is after an edit in its middle', async () => {
    const client = await startClient(desk());
    client.open(DRAFT_URI, DRAFT);
    client.change(DRAFT_URI, 2, '1,200', rangeOf(DRAFT, '12,000'));
    expect(await client.pull(DRAFT_URI)).toEqual([]);
    await client.stop();
  });

  test('sees a figure without a source as a hint', async () => {
    const client = await startClient(desk());
    client.open(DRAFT_URI, 'There are 40 cranes.\n');
    const [diagnostic] = await client.pull(DRAFT_URI);
    expect(diagnostic).toMatchObject({ code: 'figure-unsourced', severity: DiagnosticSeverity.Hint });
    expect(diagnostic).not.toHaveProperty('data');
    await client.stop();
  });
});

describe('a client that is pushed to', () => {
  test('gets the findings of a draft that it opens, with the version', async () => {
    const client = await startClient(desk(), { capabilities: PUSHED });
    client.open(DRAFT_URI, DRAFT);
    const { diagnostics } = await pushed(client, 1);
    expect(diagnostics).toHaveLength(1);
    expect(wordsAt(DRAFT, diagnostics[0].range)).toBe('12,000');
    await client.stop();
  });

  test('gets no related information that it did not ask for', async () => {
    const client = await startClient(desk(), { capabilities: PUSHED });
    client.open(DRAFT_URI, DRAFT);
    const { diagnostics } = await pushed(client, 1);
    expect(diagnostics[0]).not.toHaveProperty('relatedInformation');
    await client.stop();
  });

  test('sees findings leave when the text is right', async () => {
    const client = await startClient(desk(), { capabilities: PUSHED });
    client.open(DRAFT_URI, DRAFT);
    await pushed(client, 1);
    client.change(DRAFT_URI, 2, '1,200', rangeOf(DRAFT, '12,000'));
    expect((await pushed(client, 2)).diagnostics).toEqual([]);
    await client.stop();
  });

  test('sees nothing stand in a draft that it closes', async () => {
    const client = await startClient(desk(), { capabilities: PUSHED });
    client.open(DRAFT_URI, DRAFT);
    await pushed(client, 1);
    client.close(DRAFT_URI);
    const cleared = await client.next('textDocument/publishDiagnostics', ({ version }) => version === undefined);
    expect(cleared).toEqual({ uri: DRAFT_URI, diagnostics: [] });
    await client.stop();
  });

  test('gets a burst of edits checked once, and never an older version after a newer one', async () => {
    const client = await startClient(desk(), { capabilities: PUSHED });
    client.open(DRAFT_URI, DRAFT);
    await pushed(client, 1);
    for (let version = 2; version <= 41; version += 1) {
      client.change(DRAFT_URI, version, `The authority wants ${version},000 dockers.\n`);
    }
    const { diagnostics } = await pushed(client, 41);
    expect(wordsAt('The authority wants 41,000 dockers.', diagnostics[0].range)).toBe('41,000');
    const versions = client.received
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => params.version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions.length).toBeLessThan(20);
    await client.stop();
  });
});

test('a client that can do nothing at all is served by pushing', async () => {
  const client = await startClient(desk(), { capabilities: {} });
  expect(client.initialized.capabilities).not.toHaveProperty('diagnosticProvider');
  client.open(DRAFT_URI, DRAFT);
  expect((await pushed(client, 1)).diagnostics).toHaveLength(1);
  await client.stop();
});

test('abilities that this server does not know change nothing', async () => {
  const capabilities = {
    ...PULLING,
    general: { positionEncodings: ['utf-8', 'utf-99'] },
    experimental: { odd: [1, {}] },
  };
  const client = await startClient(desk(), { capabilities });
  expect(client.initialized.capabilities.positionEncoding ?? 'utf-16').toBe('utf-16');
  client.open(DRAFT_URI, DRAFT);
  expect(await client.pull(DRAFT_URI)).toHaveLength(1);
  await client.stop();
});
