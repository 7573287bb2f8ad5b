import { describe, expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { type Client, PUSHED, startClient } from './client.js';
import { type MemoryFile, memoryHost } from './memory-host.js';

const ARTICLE = 'It will hire 1,200 dockers.\n';
const CLAIMS_URI = 'file:///desk/port.claims.json';
const DRAFT_URI = 'file:///desk/draft.md';

/** A claims file with parts of it replaced. */
function claimsFile(parts: Readonly<Record<string, unknown>> = {}): string {
  const claims = [{ id: 'dockers', source: 'port', anchor: { exact: 'hire 1,200 dockers' } }];
  return JSON.stringify({ version: 1, sources: [{ id: 'port', text: 'port.md' }], claims, ...parts }, null, 2);
}

/** What is shown in a file, with the words or the line under each mark. */
async function shown(uri: string, text: string, files: Readonly<Record<string, MemoryFile>> = { 'port.md': ARTICLE }) {
  const client = await startClient(memoryHost({ [uri]: text, ...files }));
  client.open(uri, text, 'json');
  const diagnostics = await client.pull(uri);
  await client.stop();
  return diagnostics.map(({ message, severity, range, source }) => ({ message, severity, range, source }));
}

describe('in a claims file', () => {
  test('nothing is shown where all is well', async () => {
    expect(await shown(CLAIMS_URI, claimsFile())).toEqual([]);
  });

  test('what is not JSON is shown', async () => {
    const [problem, ...others] = await shown(CLAIMS_URI, '{ "version": 1, "sources": [,');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: DiagnosticSeverity.Error, source: 'claimcheck' });
  });

  test('a stored text that is not there is shown, with its name', async () => {
    const [problem] = await shown(CLAIMS_URI, claimsFile(), {});
    expect(problem?.message).toBe('The stored text "port.md" is not there: mend its path or restore the file.');
  });

  test('a stored text outside the folder is not read', async () => {
    const sources = [{ id: 'port', text: '../../secret.md' }];
    const [problem] = await shown(CLAIMS_URI, claimsFile({ sources }), { 'file:///secret.md': ARTICLE });
    expect(problem?.message).toContain('stores "../../secret.md" outside its folder');
  });

  test('a stored text that leads outside by a link is not read', async () => {
    const files = { 'port.md': { link: 'file:///secret.md' }, 'file:///secret.md': ARTICLE };
    const [problem] = await shown(CLAIMS_URI, claimsFile(), files);
    expect(problem?.message).toContain('outside its folder');
  });

  test('a file that no draft is checked against is read all the same', async () => {
    const files = { 'claimcheck.json': '{ "claims": ["other/*.claims.json"] }' };
    expect(await shown(CLAIMS_URI, claimsFile({ version: 99 }), files)).toHaveLength(1);
  });
});

describe('in claimcheck.json', () => {
  const PROJECT_URI = 'file:///desk/claimcheck.json';

  test.each([
    ['what is not JSON', '{ "claims": ', 'is not JSON'],
    ['a key that is not known', '{ "claim": [] }', 'It may hold claims, sources, severity, overrides and waivers.'],
    ['a severity that is none', '{ "severity": { "number-mismatch": "loud" } }', 'severity.number-mismatch'],
    ['a path that leaves the folder', '{ "claims": ["../a.claims.json"] }', '"../a.claims.json" leaves the folder'],
  ])('%s is shown', async (_what, text, words) => {
    const problems = await shown(PROJECT_URI, text);
    expect(problems.map(({ message }) => message).join('\n')).toContain(words);
  });

  test('sets how loud a finding is', async () => {
    const project = '{ "severity": { "number-mismatch": "error", "figure-unsourced": "off" } }';
    const client = await startClient(memoryHost({ 'claimcheck.json': project, 'sources/port.md': ARTICLE }));
    client.open(DRAFT_URI, 'They want 12,000 dockers and 3 cranes.\n');
    const severities = (await client.pull(DRAFT_URI)).map(({ severity }) => severity);
    expect(severities).toEqual([DiagnosticSeverity.Error]);
    await client.stop();
  });
});

describe('a draft', () => {
  test('is still checked against the rest where one claims file is broken', async () => {
    const files = { 'broken.claims.json': '{', 'port.claims.json': claimsFile(), 'port.md': ARTICLE };
    const client = await startClient(memoryHost(files));
    client.open(DRAFT_URI, 'They want 12,000 dockers.\n');
    expect(await client.pull(DRAFT_URI)).toHaveLength(1);
    const { problems } = await client.next('claimcheck/status');
    expect(problems.map(({ uri }: { uri: string }) => uri)).toEqual(['file:///desk/broken.claims.json']);
    await client.stop();
  });

  test.each<[string, MemoryFile, string]>([
    ['binary', new Uint8Array([80, 75, 0, 1]), 'is binary: name a text file'],
    ['not UTF-8', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x0a]), 'is not UTF-8 text: save it as UTF-8'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 'is written in UTF-16: save it as UTF-8'],
    ['empty', '  \n', 'is empty: fill it or remove it'],
  ])('hears of a source that is %s', async (_what, file, words) => {
    const client = await startClient(memoryHost({ 'sources/a.md': file, 'sources/port.md': ARTICLE }));
    client.open(DRAFT_URI, 'They want 12,000 dockers.\n');
    expect(await client.pull(DRAFT_URI)).toHaveLength(1);
    const { problems } = await client.next('claimcheck/status');
    expect(problems).toEqual([{ uri: 'file:///desk/sources/a.md', message: `a.md ${words}.` }]);
    await client.stop();
  });
});

test('problems leave a claims file when they are mended, also where diagnostics are pushed', async () => {
  const client = await startClient(memoryHost({ 'port.md': ARTICLE, 'port.claims.json': '{' }), {
    capabilities: PUSHED,
  });
  client.open(CLAIMS_URI, '{', 'json');
  await published(client, (count) => count > 0);
  client.change(CLAIMS_URI, 2, claimsFile());
  await published(client, (count) => count === 0);
  await client.stop();
});

function published(client: Client, fits: (count: number) => boolean) {
  return client.next(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }) => uri === CLAIMS_URI && fits(diagnostics.length),
  );
}
