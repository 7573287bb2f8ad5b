import { describe, expect, test } from 'vitest';
import { MarkupContent } from 'vscode-languageserver/node';
import { type ClientOptions, PULLING, rangeOf, startClient } from './client.js';
import { memoryHost } from './memory-host.js';

const ARTICLE = [
  '---',
  'title: Port to hire',
  'publisher: Harbour Ledger',
  'date: 2025-03-04',
  '---',
  'It will hire 1,200 dockers by spring.',
  '',
].join('\n');
const MARKDOWN = {
  ...PULLING,
  textDocument: { ...PULLING.textDocument, hover: { contentFormat: ['markdown' as const] } },
};
const COMMANDS = ['claimcheck.showInSource', 'claimcheck.applyFix'];

/** The text of the hover over some words of a draft, and the words that it is about. */
async function hoverOver(draft: string, words: string, options: ClientOptions = {}, article = ARTICLE) {
  const client = await startClient(memoryHost({ 'sources/port.md': article }), { capabilities: MARKDOWN, ...options });
  client.open('file:///desk/draft.md', draft);
  const hover = await client.hover('file:///desk/draft.md', rangeOf(draft, words).start);
  await client.stop();
  return hover !== null && MarkupContent.is(hover.contents) ? { ...hover.contents, range: hover.range } : null;
}

describe('a hover', () => {
  test('over a wrong figure says the fact, then the source’s words with the fact in bold, its outlet and its day', async () => {
    const draft = 'They want 12,000 dockers.\n';
    const hover = await hoverOver(draft, '12,000');
    const [first, quotation, origin] = hover?.value.split('\n\n') ?? [];
    expect(hover?.kind).toBe('markdown');
    expect(hover?.range).toEqual(rangeOf(draft, '12,000'));
    expect(first).toBe('✗ **The source says 1,200 dockers.** `number-mismatch`');
    expect(quotation).toBe('> “It will hire **1,200** dockers by spring.”');
    expect(origin).toBe('Harbour Ledger · 4 March 2025');
    expect(hover?.value).toContain('Tied by: dockers');
  });

  test('leads to the source by a link that any editor can follow', async () => {
    const hover = await hoverOver('They want 12,000 dockers.\n', '12,000');
    expect(hover?.value).toContain('[Show in source](file:///desk/sources/port.md#L6,14)');
    expect(hover?.value).not.toContain('command:');
  });

  test('leads to the source and to the fix by commands that the client brings', async () => {
    const hover = await hoverOver('They want 12,000 dockers.\n', '12,000', { commands: COMMANDS });
    const links = [...(hover?.value ?? '').matchAll(/\[([^\]]+)\]\(command:([\w.]+)\?([^)]+)\)/g)];
    const told = links.map(([, title, command, given]) => ({
      title,
      command,
      given: JSON.parse(decodeURIComponent(given ?? '')),
    }));
    expect(told).toEqual([
      {
        title: 'Show in source',
        command: 'claimcheck.showInSource',
        given: [{ uri: 'file:///desk/sources/port.md', range: rangeOf(ARTICLE, '1,200') }],
      },
      {
        title: 'Change to 1,200',
        command: 'claimcheck.applyFix',
        given: [
          { uri: 'file:///desk/draft.md', version: 1, range: rangeOf('They want 12,000', '12,000'), newText: '1,200' },
        ],
      },
    ]);
  });

  test('over a right figure shows the same words, and nothing to change', async () => {
    const hover = await hoverOver('They want 1,200 dockers.\n', '1,200', { commands: COMMANDS });
    expect(hover?.value).toMatch(/^✓ /);
    expect(hover?.value).toContain('> “It will hire **1,200** dockers by spring.”');
    expect(hover?.value).not.toContain('Change to');
  });

  test('over a figure without a source says so', async () => {
    const hover = await hoverOver('There are 40 cranes.\n', '40');
    expect(hover?.value).toBe('? **No source here gives this figure.** `figure-unsourced`');
  });

  test('over other words is none', async () => {
    expect(await hoverOver('They want 12,000 dockers.\n', 'They')).toBeNull();
    expect(await hoverOver('They want 12,000 dockers.\n', ' dockers')).toBeNull();
  });

  test('is plain text for a client that does not say it reads Markdown', async () => {
    const hover = await hoverOver('They want 12,000 dockers.\n', '12,000', { capabilities: {} });
    expect(hover?.kind).toBe('plaintext');
    expect(hover?.value).toContain('✗ The source says 1,200 dockers. [number-mismatch]');
    expect(hover?.value).toContain('“It will hire 1,200 dockers by spring.”');
    expect(hover?.value).not.toMatch(/\*\*|\]\(/);
  });

  test('cannot be made to show a link, a picture, a command or markup by a source', async () => {
    const hostile = 'See [x](command:evil) ![i](http://e.example/i.png) <b>1,200 dockers</b> $(alert) `c` **b**.\n';
    const hover = await hoverOver('They want 12,000 dockers.\n', '12,000', {}, hostile);
    expect(hover?.value).toContain('\\[x\\](command:evil)');
    expect(hover?.value).not.toMatch(/(?<!\\)\[x|(?<!\\)<b|!\[|http:\/\//);
  });

  test('cuts a long quotation at words, with the fact in it', async () => {
    const long = `${'many words come before it '.repeat(30)}and 1,200 dockers ${'and many words follow '.repeat(30)}\n`;
    const hover = await hoverOver('They want 12,000 dockers.\n', '12,000', {}, long);
    const [, quotation = ''] = hover?.value.split('\n\n') ?? [];
    expect(quotation).toMatch(/^> “…\w.* \*\*1,200\*\* dockers .*\w…”$/);
    expect(quotation.length).toBeLessThan(270);
  });
});
