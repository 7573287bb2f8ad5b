import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { folderWith } from './folder.js';

const CLI = path.resolve('dist/cli.cjs');
const ARTICLE = `---
title: The port grows
publisher: Harbour Ledger
date: 2024-03-05
url: https://ledger.example/port
---
The port of Strandvik will hire 1,200 dockers by June, its director, Lena Holm, said on Monday. “We are not
afraid of the storm,” she told Reuters.

The ferry to Hamn is to be sold.
`;
const WRONG = 'The port of Strandvik will hire 12,000 dockers by June.\n';
const RIGHT = 'The port of Strandvik will hire 1,200 dockers by June.\n';

/** A client of the SDK's own that speaks to `claimcheck mcp` in a folder. */
async function clientIn(folder: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [CLI, 'mcp'],
    cwd: folder,
    stderr: 'pipe',
  });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return client;
}

const desk = (files: Readonly<Record<string, string>> = {}) => folderWith({ 'sources/port.md': ARTICLE, ...files });

async function call(client: Client, name: string, given: Record<string, unknown>) {
  const { structuredContent, content, isError = false } = await client.callTool({ name, arguments: given });
  return { result: structuredContent, content, isError };
}

describe('claimcheck mcp', () => {
  test('says what it is and what can be asked', async () => {
    const client = await clientIn(desk());
    expect(client.getServerVersion()).toMatchObject({ name: 'claimcheck', version: manifest.version });
    expect(client.getInstructions()).toContain('find_claims');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['check_text', 'find_claims', 'show_source']);
    for (const tool of tools) {
      expect(tool).toMatchObject({ annotations: { readOnlyHint: true }, outputSchema: { type: 'object' } });
      expect(tool.description).toMatch(/\S/);
    }
  });

  test('checks a text: the exact place, what would stand there, and the words of the source with a citation', async () => {
    const { result, content } = await call(await clientIn(desk()), 'check_text', { text: WRONG });
    const quote = ARTICLE.slice(ARTICLE.indexOf('The port of'), ARTICLE.indexOf(' “We are'));
    const start = ARTICLE.indexOf('The port of');
    expect(result).toMatchObject({
      counts: { contradicted: 1, unsourced: 0, supported: 1 },
      findings: [
        {
          code: 'number-mismatch',
          severity: 'warning',
          start: 32,
          end: 38,
          line: 1,
          words: '12,000',
          expected: '1,200',
          evidence: [
            {
              source: 'port',
              citation: 'Harbour Ledger, “The port grows”, 5 March 2024, https://ledger.example/port',
              quote,
              start,
              end: start + quote.length,
            },
          ],
        },
      ],
      problems: [],
    });
    expect(content).toEqual([{ type: 'text', text: JSON.stringify(result) }]);
  });

  test('lists what is supported, with its source, where that is asked', async () => {
    const { result } = await call(await clientIn(desk()), 'check_text', { text: RIGHT, supported: true });
    expect(result).toMatchObject({
      findings: [],
      supported: expect.arrayContaining([expect.objectContaining({ words: '1,200', kind: 'quantity' })]),
    });
  });

  test('checks a draft of the folder as it is now', async () => {
    const folder = desk({ 'draft.md': RIGHT });
    const client = await clientIn(folder);
    expect((await call(client, 'check_text', { file: 'draft.md' })).result).toMatchObject({ findings: [] });
    writeFileSync(path.join(folder, 'draft.md'), WRONG);
    expect((await call(client, 'check_text', { file: 'draft.md' })).result).toMatchObject({ findings: [{ line: 1 }] });
  });

  test('checks against the sources as they are now', async () => {
    const folder = desk();
    const client = await clientIn(folder);
    expect((await call(client, 'check_text', { text: WRONG })).result).toMatchObject({ findings: [{}] });
    writeFileSync(path.join(folder, 'sources/port.md'), ARTICLE.replace('1,200', '12,000'));
    expect((await call(client, 'check_text', { text: WRONG })).result).toMatchObject({ findings: [] });
  });

  test('finds what the sources say, and shows it in its surroundings', async () => {
    const client = await clientIn(desk());
    const { result } = await call(client, 'find_claims', { query: 'how many dockers will the port hire', limit: 1 });
    expect(result).toMatchObject({ claims: [{ source: 'port', quote: expect.stringContaining('1,200 dockers') }] });
    const [found] = Object(result).claims;
    expect(ARTICLE.slice(found.start, found.end)).toBe(found.quote);
    const shown = await call(client, 'show_source', { source: found.source, claim: found.claim });
    expect(shown.result).toMatchObject({
      text: expect.stringContaining('afraid of the storm'),
      length: ARTICLE.length,
      claim: { start: found.start, end: found.end },
    });
    const part = await call(client, 'show_source', { source: 'port', start: 10, end: 20 });
    expect(part.result).toMatchObject({ text: ARTICLE.slice(10, 20), start: 10, end: 20 });
  });

  test('names the sources where no claim fits', async () => {
    const { result } = await call(await clientIn(desk()), 'find_claims', { query: 'volcano' });
    expect(result).toMatchObject({ claims: [], sources: [{ source: 'port', claims: expect.any(Number) }] });
  });
});

describe('what an assistant cannot have is said in one line', () => {
  test.each([
    ['nothing to check', 'check_text', {}, /^There is nothing to check/],
    ['a text and a file', 'check_text', { text: 'a', file: 'b' }, /^Give either text or file/],
    ['a draft that is not there', 'check_text', { file: 'no.md' }, /^no\.md is not there/],
    ['a file outside the folder', 'check_text', { file: '../secret.md' }, /not in the working folder/],
    ['standard input', 'check_text', { file: '-' }, /not in the working folder/],
    ['a number for a text', 'check_text', { text: 5 }, /expected string/],
    ['an unknown source', 'show_source', { source: 'x' }, /^There is no source "x"; the sources are "port"\.$/],
    ['an unknown claim', 'show_source', { source: 'port', claim: 'x' }, /has no claim "x"/],
    ['a limit out of bounds', 'find_claims', { query: 'a', limit: 0 }, /limit/],
    ['an unknown tool', 'delete_all', {}, /delete_all/],
  ])('%s', async (_, name, given, line) => {
    const { isError, content } = await call(await clientIn(desk()), name, given);
    expect({ isError, content }).toEqual({
      isError: true,
      content: [{ type: 'text', text: expect.stringMatching(line) }],
    });
    expect(JSON.stringify(content)).not.toMatch(/\\n\s+at /);
  });

  test('a folder without sources', async () => {
    const folder = desk();
    rmSync(path.join(folder, 'sources'), { recursive: true });
    const { isError, content } = await call(await clientIn(folder), 'check_text', { text: WRONG });
    expect({ isError, content }).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/^No sources/) }],
    });
  });
});

describe('a client that sends nonsense', () => {
  function serve(input: string, words: readonly string[] = []) {
    const run = spawnSync(process.execPath, [CLI, 'mcp', ...words], { cwd: desk(), input, encoding: 'utf8' });
    return { status: run.status, stdout: run.stdout, stderr: run.stderr };
  }

  test('is told so in a line each, and the rest is answered', () => {
    const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
    expect(serve(`{"a":\n[1,2]\n{}\n${ping}\n`)).toEqual({
      status: 0,
      stdout: `${JSON.stringify({ result: {}, jsonrpc: '2.0', id: 1 })}\n`,
      stderr: [
        'claimcheck mcp: a line that is no JSON was left out\n',
        'claimcheck mcp: a message that is no JSON-RPC 2.0 was left out\n',
        'claimcheck mcp: a message that is no JSON-RPC 2.0 was left out\n',
      ].join(''),
    });
  });

  test('is told what is wrong with a request', () => {
    const { stdout } = serve(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'no/such' })}\n`);
    expect(JSON.parse(stdout)).toMatchObject({ id: 1, error: { code: -32601 } });
  });

  test('that sends a message without end is left', () => {
    const { status, stderr } = serve('x'.repeat(11_000_000));
    expect(stderr).toMatch(/^claimcheck mcp: .*maximum size.*\n$/);
    expect(status).toBe(2);
  });

  test('that goes away ends it', () => {
    expect(serve('')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('with a file is told that none is taken', () => {
    const { status, stderr } = serve('', ['draft.md']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'claimcheck mcp: it takes no file: claimcheck mcp --help\n',
    });
  });
});
