import { describe, expect, test } from 'vitest';
import type { CodeAction, CodeLens, DocumentLink, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createChecker } from '../../server/src/core/index.js';
import { type Client, PULLING, rangeOf, startClient, wordsAt } from './client.js';
import { memoryHost } from './memory-host.js';

const URI = 'file:///desk/draft.md';
const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June. It has 30 tugs.';
const CLAIMS = {
  version: 1,
  sources: [
    {
      id: 'ledger',
      title: 'Port hires',
      'container-title': 'Harbour Ledger',
      issued: '2025-03-04',
      URL: 'https://example.org/port',
      content: ARTICLE,
    },
  ],
  claims: [{ id: 'dockers', source: 'ledger', anchor: { exact: 'will hire 1,200 dockers by June' } }],
};
const SENTENCE = 'The port of Strandvik will hire 1,200 dockers by June.';

async function opened(text: string, settings: object = {}, languageId = 'markdown'): Promise<Client> {
  const client = await startClient(memoryHost({ 'port.claims.json': JSON.stringify(CLAIMS) }), {
    checker: createChecker,
  });
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { claimcheck: settings } });
  client.open(URI, text, languageId);
  return client;
}

const textDocument = { uri: URI };

describe('over each heading', () => {
  const draft = `# Port\n\n${SENTENCE}\n\n## Cranes\n\nThe port of Strandvik will hire 12,000 dockers by June.\n\n## Cats\n\nCats sleep.\n`;

  test('it is said how the section stands', async () => {
    const client = await opened(draft, { codeLens: true });
    const lenses: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', { textDocument });
    expect(lenses.map(({ range, command }) => [wordsAt(draft, range), command?.title])).toEqual([
      ['Port', '2 supported'],
      ['Cranes', '1 supported · 1 contradicted'],
    ]);
    await client.stop();
  });

  test('nothing is said by default, so that the text does not move', async () => {
    const client = await opened(draft);
    expect(await client.connection.sendRequest('textDocument/codeLens', { textDocument })).toBeNull();
    await client.stop();
  });
});

test('the editor is told to ask again when the sources are others', async () => {
  const capabilities = {
    ...PULLING,
    workspace: { ...PULLING.workspace, codeLens: { refreshSupport: true }, semanticTokens: { refreshSupport: true } },
  };
  const host = memoryHost({ 'port.claims.json': JSON.stringify(CLAIMS) });
  const client = await startClient(host, { checker: createChecker, capabilities });
  client.open(URI, SENTENCE);
  await client.pull(URI);
  host.write('sources/other.md', 'The port of Strandvik has 30 tugs.');
  const changes = [{ uri: 'file:///desk/sources/other.md', type: 1 }];
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await client.next('workspace/codeLens/refresh');
  await client.next('workspace/semanticTokens/refresh');
  await client.stop();
});

describe('an outlet', () => {
  const draft = 'The Harbour Ledger says so, `Harbour Ledger` does, and the Harbour Ledgers do.\n';
  test('is linked to the article where it is named', async () => {
    const client = await opened(draft);
    const links: DocumentLink[] = await client.connection.sendRequest('textDocument/documentLink', { textDocument });
    expect(links).toMatchObject([{ target: 'https://example.org/port', range: rangeOf(draft, 'Harbour Ledger') }]);
    await client.stop();
  });
});

describe('semantic tokens', () => {
  test('mark what is supported where the setting is on', async () => {
    const client = await opened(`Cats.\n${SENTENCE}`, { semanticHighlighting: true });
    const { data }: { data: number[] } = await client.connection.sendRequest('textDocument/semanticTokens/full', {
      textDocument,
    });
    expect(data.slice(0, 5)).toEqual([1, 32, 5, 0, 0]);
    await client.stop();
  });

  test('are none by default', async () => {
    const client = await opened(SENTENCE);
    expect(await client.connection.sendRequest('textDocument/semanticTokens/full', { textDocument })).toEqual({
      data: [],
    });
    await client.stop();
  });
});

describe('a citation', () => {
  const FOOTNOTE = '[^ledger]: “Port hires”, Harbour Ledger · 4 March 2025, <https://example.org/port>';
  const cited = SENTENCE.slice(0, -1);
  const draft = `${SENTENCE} It is large.\n`;

  async function citedAs(text: string, settings: object, languageId = 'markdown'): Promise<string> {
    const client = await opened(text, settings, languageId);
    const actions = await client.codeActions(URI, rangeOf(text, '1,200'));
    const action = actions.find(({ title }) => title === 'Cite Harbour Ledger');
    await client.stop();
    return TextDocument.applyEdits(TextDocument.create(URI, languageId, 1, text), [...editsOf(action)]);
  }

  test.each([
    ['markdown', {}, `${SENTENCE}[^ledger] It is large.\n\n${FOOTNOTE}\n`],
    ['markdown', { citationStyle: 'pandoc' }, `${cited} [@ledger]. It is large.\n`],
    ['markdown', { citationStyle: 'plain' }, `${cited}, according to Harbour Ledger. It is large.\n`],
    ['latex', {}, `${cited}~\\cite{ledger}. It is large.\n`],
    ['org', {}, `${cited} [cite:@ledger]. It is large.\n`],
    ['typst', {}, `${cited} @ledger. It is large.\n`],
    ['asciidoc', {}, `${cited}, according to Harbour Ledger. It is large.\n`],
  ])('is written at the end of the sentence, in %s with %j', async (languageId, settings, expected) => {
    expect(await citedAs(draft, settings, languageId)).toBe(expected);
  });

  test('has its note once', async () => {
    expect(await citedAs(`${draft}\n${FOOTNOTE}\n`, {})).toBe(`${SENTENCE}[^ledger] It is large.\n\n${FOOTNOTE}\n`);
  });

  test('is not offered for what no source supports', async () => {
    const wrong = SENTENCE.replace('1,200', '12,000');
    const client = await opened(wrong);
    const titles = (await client.codeActions(URI, rangeOf(wrong, '12,000'))).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Cite'))).toEqual([]);
    await client.stop();
  });
});

function editsOf(action: CodeAction | undefined): readonly TextEdit[] {
  return (action?.edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? change.edits.filter((each): each is TextEdit => 'newText' in each) : [],
  );
}
