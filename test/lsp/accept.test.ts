import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createChecker } from '../../server/src/core/index.js';
import { type ClientOptions, PULLING, rangeOf, startClient } from './client.js';
import { type MemoryFile, memoryHost } from './memory-host.js';

const URI = 'file:///desk/drafts/port.md';
const DRAFT = 'The port of Strandvik will hire 12,000 dockers by June.\n';
const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June.\n';
const TITLE = 'Accept in claimcheck.json';
const capabilities = {
  ...PULLING,
  workspace: {
    ...PULLING.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
  },
};

async function opened(files: Readonly<Record<string, MemoryFile>> = {}, options: ClientOptions = { capabilities }) {
  const host = memoryHost({ 'sources/port.md': ARTICLE, ...files });
  const client = await startClient(host, { checker: createChecker, ...options });
  client.open(URI, DRAFT);
  const actions = await client.codeActions(URI, rangeOf(DRAFT, '12,000'));
  return { host, client, actions };
}

/** claimcheck.json after an action. */
function written({ edit }: CodeAction, before: string): string {
  const change = edit?.documentChanges?.at(-1);
  const edits = change !== undefined && 'edits' in change ? change.edits : [];
  const document = TextDocument.create('file:///desk/claimcheck.json', 'json', 1, before);
  return TextDocument.applyEdits(
    document,
    edits.flatMap((each) => ('newText' in each ? [each] : [])),
  );
}

const waiver = (reason: string) => ({
  file: 'drafts/port.md',
  code: 'number-mismatch',
  exact: '12,000',
  prefix: 'The port of Strandvik will hire',
  suffix: 'dockers by June.',
  reason,
});

describe('accepting a finding', () => {
  test('writes a waiver into a new claimcheck.json, which hides it', async () => {
    const { client, actions, host } = await opened();
    const action = actions.find(({ title }) => title === TITLE);
    expect(action?.edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: 'file:///desk/claimcheck.json' });
    const project = action === undefined ? '' : written(action, '');
    expect(JSON.parse(project)).toEqual({ waivers: [waiver('the reason is to be given here')] });
    host.write('claimcheck.json', project);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///desk/claimcheck.json', type: 1 }],
    });
    await client.next('workspace/diagnostic/refresh');
    expect(await client.pull(URI)).toEqual([]);
    await client.stop();
  });

  test.each([
    ['without waivers', '{\n  "severity": {}\n}\n', 1],
    ['with a waiver', '{\n  "waivers": [\n    { "exact": "5", "reason": "so" }\n  ]\n}\n', 2],
  ])('writes it into a claimcheck.json %s, and leaves the rest', async (_what, before, count) => {
    const { client, actions } = await opened({ 'claimcheck.json': before });
    const action = actions.find(({ title }) => title === TITLE);
    const project = JSON.parse(action === undefined ? '{}' : written(action, before));
    expect(project).toMatchObject(count === 1 ? { severity: {} } : {});
    expect(project.waivers).toHaveLength(count);
    expect(project.waivers.at(-1)).toEqual(waiver('the reason is to be given here'));
    await client.stop();
  });

  test('asks for the reason where the client can', async () => {
    const { client, actions } = await opened({}, { capabilities, commands: ['claimcheck.acceptFinding'] });
    const action = actions.find(({ title }) => title === 'Accept with a reason…');
    const [place] = action?.command?.arguments ?? [];
    expect(place).toEqual({ uri: URI, code: 'number-mismatch', range: rangeOf(DRAFT, '12,000') });
    const params = { ...place, reason: 'told by the port' };
    const edit: CodeAction['edit'] = await client.connection.sendRequest('claimcheck/waiver', params);
    expect(JSON.parse(written({ title: '', ...(edit && { edit }) }, ''))).toEqual({
      waivers: [waiver('told by the port')],
    });
    const gone = { ...params, code: 'date-mismatch' };
    expect(await client.connection.sendRequest('claimcheck/waiver', gone)).toBeNull();
    await client.stop();
  });

  test.each([
    ['the client makes no files', {}, { capabilities: PULLING }],
    ['claimcheck.json is not JSON', { 'claimcheck.json': '{' }, { capabilities }],
  ])('is not offered where %s', async (_what, files, options) => {
    const { client, actions } = await opened(files, options);
    expect(actions.map(({ title }) => title)).not.toContain(TITLE);
    await client.stop();
  });
});

describe('leaving a draft out', () => {
  const LEAVE_OUT = 'Leave this file out, in .claimcheckignore';

  test.each([
    ['a new file', {}, '', '/drafts/port.md\n'],
    ['a file', { '.claimcheckignore': 'old/' }, 'old/', 'old/\n/drafts/port.md\n'],
  ])('writes its path into %s, and it is no longer checked', async (_what, files, before, after) => {
    const { client, actions, host } = await opened(files);
    const action = actions.find(({ title }) => title === LEAVE_OUT);
    const ignored = action === undefined ? '' : written(action, before);
    expect(ignored).toBe(after);
    host.write('.claimcheckignore', ignored);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///desk/.claimcheckignore', type: before === '' ? 1 : 2 }],
    });
    await client.next('workspace/diagnostic/refresh');
    expect(await client.pull(URI)).toEqual([]);
    await client.stop();
  });
});
