import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf, startClient } from './client.js';
import { memoryHost } from './memory-host.js';

const ARTICLE = 'It has 40 cranes. The port’s new quay will hire 1,200 dockers – by June. It has 40 boats, not 50.\n';
const URI = 'file:///desk/port.claims.json';

const place = (words: string) => ({ start: ARTICLE.indexOf(words), end: ARTICLE.indexOf(words) + words.length });

/** The quick fixes on a claim with an anchor, each with the anchors that the claims have after it. */
async function fixes(anchor: object, ...others: readonly object[]) {
  const claims = [anchor, ...others].map((each, index) => ({ id: `c${index}`, source: 'port', anchor: each }));
  const text = JSON.stringify({ version: 1, sources: [{ id: 'port', text: 'port.md' }], claims }, null, 2);
  const client = await startClient(memoryHost({ 'port.md': ARTICLE, 'port.claims.json': text }));
  client.open(URI, text, 'json');
  const actions = await client.codeActions(URI, rangeOf(text, '"id": "c0"'), ['quickfix']);
  await client.stop();
  return actions.map(({ title, isPreferred, edit }) => {
    const [change] = edit?.documentChanges ?? [];
    const edits = change && 'edits' in change ? change.edits.flatMap((each) => ('newText' in each ? [each] : [])) : [];
    const edited = JSON.parse(TextDocument.applyEdits(TextDocument.create(URI, 'json', 1, text), edits));
    return { title, isPreferred, anchors: edited.claims.map((claim: { anchor: object }) => claim.anchor) };
  });
}

describe('a claim’s anchor', () => {
  test('that moved is set to where its words stand now, and keeps a person’s own fields', async () => {
    const [fix, ...rest] = await fixes({ exact: '1,200 dockers', start: 3, end: 16, by: 'Ana' });
    expect(rest).toEqual([]);
    expect(fix).toMatchObject({ title: 'Set the place of "c0" to where its words stand now', isPreferred: true });
    expect(fix?.anchors).toEqual([
      {
        exact: '1,200 dockers',
        ...place('1,200 dockers'),
        by: 'Ana',
        prefix: '. The port’s new quay will hire ',
        suffix: ' – by June. It has 40 boats, not',
      },
    ]);
  });

  test('is set together with all others that moved', async () => {
    const all = await fixes({ exact: '1,200 dockers', start: 3, end: 16 }, { exact: '40 boats', start: 0, end: 8 });
    const last = all.at(-1);
    expect(last?.title).toBe('Set the places of all 2 claims that moved');
    expect(last?.anchors).toMatchObject([place('1,200 dockers'), place('40 boats')]);
  });

  test('with other marks and spaces is quoted as the source has it', async () => {
    const [fix] = await fixes({ exact: "The port's new\n quay will hire 1,200 dockers - by June" });
    expect(fix).toMatchObject({
      title: 'Quote "c0" with the marks of its source',
      anchors: [{ exact: 'The port’s new quay will hire 1,200 dockers – by June' }],
    });
  });

  test('that fits several places is told which of them is meant', async () => {
    const options = await fixes({ exact: 'It has 40' });
    expect(options.map(({ isPreferred }) => isPreferred)).toEqual([false, false]);
    expect(options[1]).toMatchObject({
      title: 'Mean “l hire 1,200 dockers – by June. [It has 40] boats, not 50.”',
      anchors: [{ start: ARTICLE.lastIndexOf('It has 40') }],
    });
  });

  test.each([
    ['figure', 'will hire 1,300 dockers'],
    ['name', 'The harbour’s new quay will hire 1,200 dockers'],
    ['negation', 'will not hire 1,200 dockers'],
    ['word', 'would hire 1,200 dockers'],
  ])('is never set across another %s', async (_, exact) => {
    expect(await fixes({ exact, prefix: 'The port’s new quay ', suffix: ' – by June. It has 40' })).toEqual([]);
  });

  test('at its place needs nothing', async () => {
    expect(await fixes({ exact: '40 boats', ...place('40 boats') })).toEqual([]);
  });
});
