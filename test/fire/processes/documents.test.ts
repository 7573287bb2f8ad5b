import { describe, expect, test } from 'vitest';
import { type Desk, DRAFT, expectSound, FOUND, startDesk } from './desk.js';

const at = (line: number, character: number) => ({ line, character });
const range = (a: number, b: number, c: number, d: number) => ({ start: at(a, b), end: at(c, d) });
const SHIP = '\u{1F6A2}';

/** What a client may say amiss of its documents; `a.md` is open and holds the draft. */
const CASES: Readonly<Record<string, (desk: Desk, uri: string) => void>> = {
  'versions that go back, repeat and run over': (desk, uri) => {
    for (const version of [7, 2, 2, -3, 0, 2 ** 31 - 1]) desk.replace(uri, version, `${version}\n${DRAFT}`);
  },
  'no version at all': (desk, uri) => desk.change(uri, null, [{ text: 'Nobody.' }]),
  'changes of a document that was never opened': (desk) => {
    desk.change(desk.uri('never.md'), 2, [{ range: range(0, 0, 0, 1), text: 'x' }]);
    desk.replace(desk.uri('never.md'), 3, DRAFT);
  },
  'closing and saving what is not open': (desk) => {
    desk.close(desk.uri('never.md'));
    desk.close(desk.uri('never.md'));
    desk.notify('textDocument/didSave', { textDocument: { uri: desk.uri('never.md') } });
  },
  'opening a document that is open': (desk, uri) => desk.open(uri, 'Another text.'),
  'ranges far behind the end': (desk, uri) => {
    desk.change(uri, 2, [{ range: range(1e6, 1e6, 2e6, 3), text: 'x' }]);
    desk.change(uri, 3, [{ range: range(0, 1e9, 0, 2e9), text: 'y' }]);
  },
  'ranges that are backwards, negative or no ranges': (desk, uri) => {
    const odd = [range(1, 4, 0, 0), range(-2, -1, 0, 1), range(0, 0.5, 0, 1.5), { start: 1 }, {}, null, 'all', 3];
    for (const each of odd) desk.change(uri, 2, [{ range: each, text: 'x' }]);
  },
  'changes that are no changes': (desk, uri) => {
    for (const odd of [[], null, 'x', [{}], [null], [{ text: 4 }], { text: 'x' }]) desk.change(uri, 2, odd);
  },
  'edits inside a surrogate pair and between CR and LF': (desk, uri) => {
    desk.replace(uri, 2, `${SHIP}${SHIP}\r\n${DRAFT}`);
    desk.change(uri, 3, [{ range: range(0, 1, 0, 3), text: 'x' }]);
    desk.change(uri, 4, [{ range: range(0, 5, 0, 5), text: '\n' }]);
  },
  'a thousand edits at once': (desk, uri) => {
    for (let version = 2; version < 1002; version++) desk.replace(uri, version, `${DRAFT}${version}`);
  },
  'two hundred open documents': (desk) => {
    for (let index = 0; index < 200; index++) desk.open(desk.uri(`d${index}.md`), DRAFT);
    for (let index = 0; index < 200; index++) desk.close(desk.uri(`d${index}.md`));
  },
  'addresses that lead nowhere': (desk) => {
    const odd = ['untitled:Untitled-1', 'https://a/b.md', '', 'file:///%00.md', 'file:///%', 'no scheme', 'git:/x?{}'];
    for (const each of [...odd, 'file:///a/../../../etc/passwd', `file:///${'a'.repeat(9000)}.md`]) {
      desk.open(each, DRAFT);
      desk.replace(each, 2, `${DRAFT}x`);
      desk.close(each);
    }
  },
  'texts of odd characters': (desk) => {
    const odd = ['', `\ufeff${DRAFT}`, `\ud800${DRAFT}\udc00`, '\0'.repeat(900), '\r'.repeat(4000), `\u202e${DRAFT}`];
    const long = ['e\u0301', '[', '{', '>', '"', '“', '(', '*a '].map((unit) => unit.repeat(20_000));
    for (const [index, text] of [...odd, ...long].entries()) desk.open(desk.uri(`t${index}.md`), text);
  },
  'texts that are none, and a language that nobody knows': (desk) => {
    for (const text of [null, undefined, 5, {}, []]) desk.open(desk.uri('n.md'), text);
    desk.open(desk.uri('k.md'), DRAFT, 'klingon');
    for (const odd of [{}, null, undefined, []]) desk.notify('textDocument/didOpen', odd);
  },
  'settings of every kind': (desk) => {
    const odd = [null, 4, [], 'x', { claimcheck: null }, { claimcheck: { severity: 7 } }];
    for (const settings of odd) desk.notify('workspace/didChangeConfiguration', { settings });
    desk.body(
      '{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"__proto__":{"a":1}}}}',
    );
    desk.notify('workspace/didChangeConfiguration', null);
  },
  'watched files and folders that are none': (desk) => {
    const files = [null, {}, { changes: null }, { changes: [{ uri: 'file:///no', type: 9 }, { uri: 5 }] }];
    for (const odd of files) desk.notify('workspace/didChangeWatchedFiles', odd);
    const moved = { added: [{ uri: 'file:///no', name: 'n' }], removed: [{ uri: 'file:///nor', name: 'm' }] };
    for (const odd of [null, {}, { event: null }, { event: moved }])
      desk.notify('workspace/didChangeWorkspaceFolders', odd);
  },
};

describe('the server survives', () => {
  for (const [name, misbehave] of Object.entries(CASES))
    test(name, async () => {
      const desk = await startDesk();
      const uri = desk.uri('a.md');
      desk.open(uri, DRAFT);
      misbehave(desk, uri);
      desk.close(uri);
      desk.open(uri, DRAFT);
      expect(await desk.pull(uri)).toEqual(FOUND);
      await expectSound(desk);
    });
});

describe('a document of 20 MB', () => {
  test.each([
    ['of prose', DRAFT],
    ['in one line', 'said '],
  ])('%s is declined with a notice, and the rest answered', { timeout: 60_000 }, async (_, unit) => {
    const desk = await startDesk();
    const uri = desk.uri('large.md');
    desk.open(uri, unit.repeat(Math.ceil(20e6 / unit.length)));
    const asked = performance.now();
    expect((await desk.request('test/ping')).error?.code).toBe(-32601);
    expect(performance.now() - asked).toBeLessThan(2_000);
    expect(await desk.pull(uri)).toEqual([
      'This draft is longer than 4 million characters and is not checked: split it.',
    ]);
    expect(desk.peakMegabytes()).toBeLessThan(512);
    await expectSound(desk);
  });
});
