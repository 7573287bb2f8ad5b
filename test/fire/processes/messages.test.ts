import { describe, expect, test } from 'vitest';
import { type Desk, DRAFT, expectSound, startDesk } from './desk.js';
import type { Answer } from './server-process.js';

const METHODS = [
  'hover',
  'completion',
  'definition',
  'references',
  'codeAction',
  'codeLens',
  'documentLink',
  'documentSymbol',
  'diagnostic',
  'formatting',
  'rename',
  'semanticTokens/full',
];

/** Parameters that fit no request. */
const PARAMETERS: Readonly<Record<string, (desk: Desk) => unknown>> = {
  null: () => null,
  'left out': () => undefined,
  empty: () => ({}),
  'of the wrong kinds': () => ({ textDocument: { uri: 5 }, position: 'here', range: 7, context: null }),
  'for a document that is not open': (desk) => placed(desk.uri('never.md'), 0),
  'behind the end': (desk) => placed(desk.uri('a.md'), 1e6),
};

function placed(uri: string, line: number): object {
  const position = { line, character: line };
  const range = { start: position, end: position };
  return { textDocument: { uri }, position, range, context: { diagnostics: [] }, options: {}, newName: 'x' };
}

describe('every request is answered, with parameters', () => {
  for (const [name, parametersFor] of Object.entries(PARAMETERS))
    test(name, async () => {
      const desk = await startDesk();
      desk.open(desk.uri('a.md'), DRAFT);
      const parameters = parametersFor(desk);
      const answers = await Promise.all(METHODS.map((method) => desk.request(`textDocument/${method}`, parameters)));
      expect(METHODS.filter((_, index) => !isAnswer(answers[index]))).toEqual([]);
      await expectSound(desk);
    });
});

/** Bodies and frames that are no messages; the server reads on. */
const FRAMES: Readonly<Record<string, (desk: Desk) => void>> = {
  'bodies that are not JSON': (desk) => {
    for (const body of ['{"jsonrpc":"2.0","method":', '', '\0\0', '<html>']) desk.body(body);
    desk.body(new Uint8Array([0xff, 0xfe, 0x80]));
  },
  'JSON that is no message': (desk) => {
    const odd = ['[]', '42', 'null', '"x"', '{}', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":{},"method":5}'];
    for (const body of [...odd, '{"jsonrpc":"2.0","id":99999,"result":1}', '[{"jsonrpc":"2.0","method":"exit"}]'])
      desk.body(body);
  },
  'a method that hides in the prototype': (desk) => desk.body('{"__proto__":{"method":"exit"},"jsonrpc":"2.0"}'),
  'JSON of a hundred thousand levels': (desk) =>
    desk.body(`{"jsonrpc":"2.0","method":"x","params":${'['.repeat(1e5)}${']'.repeat(1e5)}}`),
  'a message in pieces of one byte': (desk) => {
    const text = `\u{1F6A2}é ${DRAFT}`;
    const textDocument = { uri: desk.uri('p.md'), languageId: 'markdown', version: 1, text };
    const body = Buffer.from(
      JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } }),
    );
    const header = `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n`;
    for (const byte of Buffer.concat([Buffer.from(header), body])) desk.raw(new Uint8Array([byte]));
  },
  'notifications that nobody knows': (desk) => {
    desk.notify('no/such', {});
    desk.notify('$/no/such', {});
  },
};

describe('the server reads on behind', () => {
  for (const [name, send] of Object.entries(FRAMES))
    test(name, async () => {
      const desk = await startDesk();
      send(desk);
      await expectSound(desk);
    });
});

describe('a header', () => {
  test.each([
    ['without a length', 'Content-Type: x'],
    ['whose length is no number', 'Content-Length: abc'],
    ['of negative length', 'Content-Length: -5'],
  ])('%s never leaves a server behind', async (_, header) => {
    const desk = await startDesk();
    desk.raw(`${header}\r\n\r\n`);
    desk.input.end();
    expect((await desk.ended).signal).toBeNull();
    expect(desk.told()).not.toMatch(/\n\s+at /);
  });
});

describe('requests', () => {
  test('that nobody knows are refused', async () => {
    const desk = await startDesk();
    expect((await desk.request('no/such', {})).error?.code).toBe(-32601);
    expect((await desk.request('$/no/such', {})).error?.code).toBe(-32601);
  });

  test('with odd ids, and one id twice, are answered', async () => {
    const desk = await startDesk();
    const answers = await Promise.all(['words', '', -7].map((id) => desk.request('no/such', {}, id)));
    expect(answers.every(isAnswer)).toBe(true);
    void desk.request('no/such', {}, 70);
    void desk.request('no/such', {}, 70);
    await expectSound(desk);
  });

  test('that are cancelled are answered all the same', async () => {
    const desk = await startDesk();
    desk.open(desk.uri('a.md'), DRAFT);
    const answers = Array.from({ length: 500 }, (_, id) => {
      const answer = desk.request('textDocument/diagnostic', { textDocument: { uri: desk.uri('a.md') } }, `d${id}`);
      desk.notify('$/cancelRequest', { id: `d${id}` });
      return answer;
    });
    for (const id of [null, {}, 'x', undefined, 1e6]) desk.notify('$/cancelRequest', { id });
    expect((await Promise.all(answers)).filter((answer) => !isAnswer(answer))).toEqual([]);
    await expectSound(desk);
  });
});

function isAnswer(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.nothing === undefined;
}
