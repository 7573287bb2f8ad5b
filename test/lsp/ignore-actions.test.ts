import { describe, expect, test } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createChecker } from '../../server/src/core/index.js';
import { type Client, rangeOf, startClient, wordsAt } from './client.js';
import { memoryHost } from './memory-host.js';

const URI = 'file:///desk/draft.md';
const WRONG = 'The port of Strandvik will hire 12,000 dockers by June.';
const LINE = 'Ignore number-mismatch on this line';
const FILE = 'Ignore number-mismatch in this file';

const editsOf = ({ edit }: CodeAction): readonly TextEdit[] =>
  (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? change.edits.filter((each): each is TextEdit => 'newText' in each) : [],
  );

async function opened(text: string, languageId = 'markdown'): Promise<Client> {
  const host = memoryHost({ 'sources/port.md': 'The port of Strandvik will hire 1,200 dockers by June.\n' });
  const client = await startClient(host, { checker: createChecker });
  client.open(URI, text, languageId);
  return client;
}

/** The draft after an action, and what is told of it then. */
async function resultOf(text: string, title: string, words: string) {
  const client = await opened(text);
  const action = (await client.codeActions(URI, rangeOf(text, words))).find((each) => each.title === title);
  const document = TextDocument.create(URI, 'markdown', 1, text);
  const changed = action === undefined ? text : TextDocument.applyEdits(document, [...editsOf(action)]);
  client.change(URI, 2, changed);
  const codes = (await client.pull(URI)).map(({ code }) => code);
  await client.stop();
  return { changed, codes };
}

describe('the quick fix that ignores a finding', () => {
  test('writes a comment at the end of its line', async () => {
    const comment = '<!-- claimcheck-ignore-line number-mismatch -->';
    expect(await resultOf(`${WRONG}\nMore.\n`, LINE, '12,000')).toEqual({
      changed: `${WRONG} ${comment}\nMore.\n`,
      codes: [],
    });
  });

  test.each([
    [
      'a hard break of spaces',
      `${WRONG}  \nMore.`,
      `${WRONG} <!-- claimcheck-ignore-line number-mismatch -->  \nMore.`,
    ],
    ['a hard break', `${WRONG}\\\nMore.`, `${WRONG} <!-- claimcheck-ignore-line number-mismatch -->\\\nMore.`],
    ['Windows', `${WRONG}\r\nMore.`, `${WRONG} <!-- claimcheck-ignore-line number-mismatch -->\r\nMore.`],
  ])('leaves the line end as it is: %s', async (_what, text, changed) => {
    expect(await resultOf(text, LINE, '12,000')).toEqual({ changed, codes: [] });
  });

  test('writes a comment for the file behind its front matter', async () => {
    const front = '---\ntitle: Port\n---\n';
    const comment = '<!-- claimcheck-ignore-file number-mismatch -->\n\n';
    expect(await resultOf(`${front}${WRONG}\n`, FILE, '12,000')).toEqual({
      changed: `${front}${comment}${WRONG}\n`,
      codes: [],
    });
  });

  test('stands behind the fix, and is not there in plain text, which has no comments', async () => {
    const client = await opened(WRONG);
    const titles = (await client.codeActions(URI, rangeOf(WRONG, '12,000'))).map(({ title }) => title);
    expect(titles).toEqual(['Change to 1,200', LINE, FILE, 'Why was this checked?']);
    await client.stop();
    const plain = await opened(WRONG, 'plaintext');
    expect((await plain.codeActions(URI, rangeOf(WRONG, '12,000'))).map(({ title }) => title)).toEqual([
      'Change to 1,200',
      'Why was this checked?',
    ]);
    await plain.stop();
  });
});

describe('an ignore that hides nothing', () => {
  const COMMENT = '<!-- claimcheck-ignore-line date-mismatch -->';
  const DRAFT = `The port is large. ${COMMENT}\n\n${COMMENT}\n\nIt is old.\n`;

  test('is a faded hint', async () => {
    const client = await opened(DRAFT);
    const [hint, ...others] = await client.pull(URI);
    expect(others).toHaveLength(1);
    expect(hint).toMatchObject({ severity: 4, code: 'unused-ignore', tags: [1] });
    expect(hint && wordsAt(DRAFT, hint.range)).toBe(COMMENT);
    await client.stop();
  });

  test('is removed by a quick fix, with its line where it stands alone', async () => {
    const first = await resultOf(DRAFT, 'Remove this ignore', COMMENT);
    expect(first.changed).toBe(`The port is large.\n\n${COMMENT}\n\nIt is old.\n`);
    const second = await resultOf(first.changed, 'Remove this ignore', COMMENT);
    expect(second).toEqual({ changed: 'The port is large.\n\n\nIt is old.\n', codes: [] });
  });
});
