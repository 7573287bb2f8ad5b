import { describe, expect, test } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CreateChecker } from '../../server/src/lsp/folder-claims.js';
import { type Client, PULLING, rangeOf, startClient } from './client.js';
import { memoryHost } from './memory-host.js';

const ARTICLE = 'It will hire 1,200 dockers.\nIt has 30 tugs.\n';
const DRAFT = 'They want 12,000 dockers and 50 tugs beside 7 cranes.\n';
const URI = 'file:///desk/draft.md';
const EVERYTHING = rangeOf(DRAFT, DRAFT.trim());
const desk = () => memoryHost({ 'sources/port.md': ARTICLE });

function editsOf({ edit }: CodeAction): readonly TextEdit[] {
  const [change] = edit?.documentChanges ?? [];
  if (change !== undefined && 'edits' in change)
    return change.edits.filter((each): each is TextEdit => 'newText' in each);
  return edit?.changes?.[URI] ?? [];
}

/** The draft after an action. */
function applied(action: CodeAction | undefined): string {
  const document = TextDocument.create(URI, 'markdown', 1, DRAFT);
  return action === undefined ? DRAFT : TextDocument.applyEdits(document, [...editsOf(action)]);
}

async function opened(
  ...options: Parameters<typeof startClient> extends [unknown, ...infer Rest] ? Rest : never
): Promise<Client> {
  const client = await startClient(desk(), ...options);
  client.open(URI, DRAFT);
  return client;
}

const fixes = (actions: readonly CodeAction[]): CodeAction[] =>
  actions.filter(({ title }) => title.startsWith('Change'));

describe('a quick fix', () => {
  test('writes the source’s figure, and is preferred', async () => {
    const client = await opened();
    const [fix, ...others] = fixes(await client.codeActions(URI, rangeOf(DRAFT, '12,000')));
    expect(others).toEqual([]);
    expect(fix).toMatchObject({ title: 'Change to 1,200', kind: 'quickfix', isPreferred: true });
    expect(applied(fix)).toBe('They want 1,200 dockers and 50 tugs beside 7 cranes.\n');
    await client.stop();
  });

  test('is given wherever the cursor touches the words, and nowhere else', async () => {
    const client = await opened();
    const { start, end } = rangeOf(DRAFT, '12,000');
    for (const at of [start, end, { line: 0, character: start.character + 2 }]) {
      expect(fixes(await client.codeActions(URI, { start: at, end: at }))).toHaveLength(1);
    }
    expect(await client.codeActions(URI, rangeOf(DRAFT, 'hey'))).toEqual([]);
    await client.stop();
  });

  test('names the version that it is for, so that it cannot change another text', async () => {
    const client = await opened();
    client.change(URI, 7, DRAFT);
    const [fix] = fixes(await client.codeActions(URI, rangeOf(DRAFT, '12,000')));
    expect(fix?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: URI, version: 7 } }]);
    await client.stop();
  });

  test('is a plain change for a client that does not take versions', async () => {
    const { workspace: _workspace, ...capabilities } = PULLING;
    const client = await opened({ capabilities });
    const [fix] = fixes(await client.codeActions(URI, rangeOf(DRAFT, '12,000')));
    expect(fix?.edit).toEqual({ changes: { [URI]: [{ range: rangeOf(DRAFT, '12,000'), newText: '1,200' }] } });
    await client.stop();
  });

  test('names the diagnostic that it mends', async () => {
    const client = await opened();
    const diagnostics = [...(await client.pull(URI))];
    const request = { textDocument: { uri: URI }, range: EVERYTHING, context: { diagnostics } };
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', request);
    const mended = fixes(actions).map(({ title, diagnostics: named }) => [title, named?.map(({ range }) => range)]);
    expect(mended).toEqual([
      ['Change to 1,200', [rangeOf(DRAFT, '12,000')]],
      ['Change to 30', [rangeOf(DRAFT, '50')]],
    ]);
    await client.stop();
  });

  test('is left out where the client asks for other kinds, or takes no literals', async () => {
    const client = await opened();
    expect(await client.codeActions(URI, EVERYTHING, ['refactor'])).toEqual([]);
    await client.stop();
    const old = await opened({ capabilities: {} });
    expect(await old.codeActions(URI, EVERYTHING)).toEqual([]);
    await old.stop();
  });
});

describe('an attribution that the draft has dropped', () => {
  const checker: CreateChecker = () => ({
    explain: (_draft, offset) => ({ start: offset, end: offset, kind: 'outside', reasons: [], compared: [] }),
    check: (draft) => {
      const start = draft.indexOf('cranes');
      const code = 'attribution-dropped';
      const severity = 'information';
      const expected = 'cranes, Lena Holm said';
      return {
        findings: [{ start, end: start + 6, code, severity, message: 'Said.', expected, evidence: [] }],
        checked: [],
      };
    },
  });

  test('is offered as an insertion, and never preferred', async () => {
    const client = await opened({ checker });
    const [offer] = await client.codeActions(URI, rangeOf(DRAFT, 'cranes'));
    expect(offer).toMatchObject({ title: 'Add “Lena Holm said”', isPreferred: false });
    expect(applied(offer)).toBe('They want 12,000 dockers and 50 tugs beside 7 cranes, Lena Holm said.\n');
    expect(await client.codeActions(URI, EVERYTHING, ['source.fixAll.claimcheck'])).toEqual([]);
    await client.stop();
  });
});

describe('the way to the source', () => {
  test('is the client’s own command where it has one', async () => {
    const client = await opened({ commands: ['claimcheck.showInSource'] });
    const [, show] = await client.codeActions(URI, rangeOf(DRAFT, '12,000'));
    const target = { uri: 'file:///desk/sources/port.md', range: rangeOf(ARTICLE, '1,200') };
    expect(show).toMatchObject({
      title: 'Show in source',
      command: { command: 'claimcheck.showInSource', arguments: [target] },
    });
    await client.stop();
  });

  test('is shown by the server where the client lets it', async () => {
    const client = await opened({ capabilities: { ...PULLING, window: { showDocument: { support: true } } } });
    const [, show] = await client.codeActions(URI, rangeOf(DRAFT, '12,000'));
    expect(client.initialized.capabilities.executeCommandProvider?.commands).toContain(show?.command?.command);
    await client.connection.sendRequest('workspace/executeCommand', show?.command);
    const shown = await client.next('window/showDocument');
    expect(shown).toMatchObject({ uri: 'file:///desk/sources/port.md', selection: rangeOf(ARTICLE, '1,200') });
    await client.stop();
  });
});

describe('all fixes at once', () => {
  test('mend every settled place in one edit', async () => {
    const client = await opened();
    const [action, ...others] = await client.codeActions(URI, EVERYTHING, ['source.fixAll.claimcheck']);
    expect(others).toEqual([]);
    expect(action).toMatchObject({ title: 'Change 2 places as the sources say', kind: 'source.fixAll.claimcheck' });
    expect(applied(action)).toBe('They want 1,200 dockers and 30 tugs beside 7 cranes.\n');
    await client.stop();
  });

  test('never come when a file is saved or a menu is opened', async () => {
    const client = await opened();
    expect(await client.codeActions(URI, EVERYTHING, ['source.fixAll'])).toEqual([]);
    expect(await client.codeActions(URI, EVERYTHING, ['source'])).toEqual([]);
    const kinds = (await client.codeActions(URI, EVERYTHING)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['quickfix']));
    await client.stop();
  });
});
