import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { createChecker } from '../../server/src/core/index.js';
import { type Client, PULLING, PUSHED, startClient } from './client.js';
import { memoryHost } from './memory-host.js';

const ARTICLE =
  'The harbour board hired 340 dockers in March, chief executive Ana Ruiz said. “We could not wait,” she said.\n';
const LINES = [
  'The board hired 430 dockers in March.',
  '“We could not wait long,” Ruiz said.',
  '# Harbour',
  '',
  '🚢 1,200',
];
const URIS = ['draft.md', 'notes.txt', 'sources/harbour.md', 'a.claims.json', 'claimcheck.json', 'nowhere.md'];

/** Requests about a place or a range of a document, as editors make them; their answers are the server's business. */
const REQUESTS = [
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/completion',
  'textDocument/codeAction',
  'textDocument/codeLens',
  'textDocument/documentLink',
  'textDocument/semanticTokens/full',
  'textDocument/prepareRename',
  'textDocument/diagnostic',
  'textDocument/unheardOf',
  'claimcheck/draft',
  'claimcheck/sources',
  'claimcheck/explain',
];
const ANSWERS_WITHOUT_RESULT: readonly number[] = [
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.ServerCancelled,
  LSPErrorCodes.RequestFailed,
  -32601, // the method is not known
  -32602, // what the method was given makes no sense
];

const position = fc.record({ line: fc.nat(9), character: fc.oneof(fc.nat(60), fc.constant(2 ** 31 - 1)) });
const range = fc.record({ start: position, end: position });
const lines = fc.array(fc.constantFrom(...LINES), { maxLength: 6 });
const text = fc.tuple(lines, fc.constantFrom('\n', '\r\n')).map(([words, end]) => words.join(end));
const file = fc.constantFrom(...URIS);

const step = fc.oneof(
  fc.record({ kind: fc.constant('open' as const), file, text }),
  fc.record({ kind: fc.constant('change' as const), file, text, range: fc.option(range, { nil: undefined }) }),
  fc.record({ kind: fc.constant('close' as const), file }),
  fc.record({ kind: fc.constant('save' as const), file: fc.constantFrom(...URIS.slice(2)), text }),
  fc.record({
    kind: fc.constant('ask' as const),
    file,
    method: fc.constantFrom(...REQUESTS),
    position,
    range,
    isCancelled: fc.boolean(),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

/** Plays the steps as a client would whose user is fast and whose code is careless; gives the answers that make no sense. */
async function play(steps: readonly Step[], client: Client, host: ReturnType<typeof memoryHost>): Promise<unknown[]> {
  const asked: Promise<unknown>[] = [];
  let version = 1;
  for (const each of steps) {
    const uri = host.uri(each.file);
    if (each.kind === 'open') client.open(uri, each.text, each.file.endsWith('.txt') ? 'plaintext' : 'markdown');
    if (each.kind === 'change') client.change(uri, ++version, each.text, each.range);
    if (each.kind === 'close') client.close(uri);
    if (each.kind === 'save') {
      host.write(each.file, each.text);
      void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    }
    if (each.kind === 'ask') asked.push(ask(each, uri, client));
  }
  return (await Promise.all(asked)).filter((fault) => fault !== undefined);
}

async function ask(
  { method, position: at, range: where, isCancelled }: Extract<Step, { kind: 'ask' }>,
  uri: string,
  { connection }: Client,
): Promise<unknown> {
  const context = { diagnostics: [], includeDeclaration: true };
  const params = { textDocument: { uri }, uri, position: at, range: where, context };
  const cancelling = new CancellationTokenSource();
  const answer = connection.sendRequest(method, params, cancelling.token);
  if (isCancelled) cancelling.cancel();
  try {
    await answer;
    return undefined;
  } catch (error) {
    const isAnswer = error instanceof ResponseError && ANSWERS_WITHOUT_RESULT.includes(error.code);
    return isAnswer ? undefined : `${method}: ${error}`;
  }
}

describe('whatever a client sends, in any order', () => {
  test.each([
    ['a client that pulls', PULLING],
    ['a client that is pushed to', PUSHED],
  ])('%s gets an answer to every request, and the server goes on', { timeout: 60_000 }, async (_, capabilities) => {
    const goesOn = async (steps: readonly Step[]): Promise<void> => {
      const host = memoryHost({ 'sources/harbour.md': ARTICLE });
      const client = await startClient(host, { checker: createChecker, capabilities });
      expect(await play(steps, client, host)).toEqual([]);
      host.write('sources/harbour.md', ARTICLE);
      for (const name of ['a.claims.json', 'claimcheck.json']) host.remove(name);
      for (const name of URIS) client.close(host.uri(name));
      const changes = URIS.map((name) => ({ uri: host.uri(name), type: 2 }));
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
      client.open(host.uri('last.md'), 'The board hired 430 dockers in March.\n');
      const [finding] = await client.pull(host.uri('last.md'));
      expect(finding?.message).toMatch(/The source says 340 dockers/);
      await client.stop();
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), goesOn), { numRuns: 25 });
  });
});
