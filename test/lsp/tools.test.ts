import { describe, expect, test } from 'vitest';
import { createChecker } from '../../server/src/core/index.js';
import { startClient } from './client.js';
import { memoryHost } from './memory-host.js';

const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June.\n';
const WRONG = 'The port of Strandvik will hire 12,000 dockers by June.\n';

/** A desk with a draft that is open, and was changed since it was saved. */
async function desk() {
  const host = memoryHost({
    'sources/port.md': ARTICLE,
    'draft.md': ARTICLE,
    'closed.txt': WRONG,
    'key.env': 'KEY=1',
    'file:///secret.md': WRONG,
  });
  const client = await startClient(host, { checker: createChecker });
  const uri = host.uri('draft.md');
  client.open(uri, WRONG);
  const ask = (name: string, input: object, at = uri): Promise<{ readonly text?: string; readonly fault?: string }> =>
    client.connection.sendRequest('claimcheck/tool', { name, input, uri: at });
  const findings = async (input: object) => JSON.parse((await ask('check_text', input)).text ?? '{}').findings;
  return { ask, findings, client, host };
}

describe('a language model in the editor', () => {
  test('checks a text against the sources of the open folder', async () => {
    const { findings } = await desk();
    expect(await findings({ text: WRONG })).toMatchObject([{ code: 'number-mismatch', words: '12,000' }]);
    expect(await findings({ text: ARTICLE })).toEqual([]);
  });

  test('checks a draft as it stands in the editor, saved or not', async () => {
    const { findings, client, host } = await desk();
    expect(await findings({ file: 'draft.md' })).toMatchObject([{ words: '12,000' }]);
    client.change(host.uri('draft.md'), 2, ARTICLE);
    expect(await findings({ file: host.uri('draft.md') })).toEqual([]);
  });

  test('checks a draft that was never saved, and one that is not open', async () => {
    const { findings, client } = await desk();
    client.open('untitled:Untitled-1', WRONG);
    expect(await findings({ file: 'untitled:Untitled-1' })).toMatchObject([{ words: '12,000' }]);
    expect(await findings({ file: 'closed.txt' })).toMatchObject([{ words: '12,000' }]);
  });

  test('searches and reads the sources', async () => {
    const { ask } = await desk();
    const { text = '' } = await ask('find_claims', { query: 'dockers' });
    expect(JSON.parse(text)).toMatchObject({ claims: [{ source: 'port', quote: expect.stringContaining('1,200') }] });
    const shown = await ask('show_source', { source: 'port' });
    expect(JSON.parse(shown.text ?? '')).toMatchObject({ text: ARTICLE, start: 0, end: ARTICLE.length });
  });

  test.each([
    ['a file outside the folder', 'check_text', { file: '../secret.md' }, /is not in the folder/],
    ['another scheme', 'check_text', { file: 'http://example.org/a.md' }, /is not in the folder/],
    ['what is no draft', 'check_text', { file: 'key.env' }, /is no draft in a language of text/],
    ['a draft that is not there', 'check_text', { file: 'no.md' }, /^no\.md is not there/],
    ['nothing', 'check_text', {}, /^There is nothing to check/],
    ['a number', 'find_claims', { query: 5 }, /^query: /],
    ['an unknown tool', 'delete_all', {}, /^There is no tool "delete_all"/],
  ])('is refused %s, in one line', async (_, name, input, line) => {
    const { ask } = await desk();
    expect(await ask(name, input)).toEqual({ fault: expect.stringMatching(line) });
  });
});
