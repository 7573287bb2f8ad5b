import { describe, expect, test } from 'vitest';
import { createChecker } from '../../server/src/core/index.js';
import { type ClientOptions, startClient } from './client.js';
import { memoryHost } from './memory-host.js';

const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June.\n';
const DRAFT = 'The port of Strandvik will hire 12,000 dockers by June.\n\nThe harbour board met in its new house.\n';
const AT_FIGURE = { line: 0, character: DRAFT.indexOf('12,000') + 1 };
const AT_SENTENCE = { line: 2, character: 3 };

async function desk(options: ClientOptions = {}) {
  const host = memoryHost({ 'sources/port.md': ARTICLE, '.claimcheckignore': 'old.md\n' });
  const client = await startClient(host, { checker: createChecker, ...options });
  const uri = host.uri('draft.md');
  client.open(uri, DRAFT);
  client.open(host.uri('old.md'), DRAFT);
  const why = (position: object, at = uri) =>
    client.connection.sendRequest('claimcheck/explain', { uri: at, position });
  return { client, host, uri, why };
}

describe('“why was this checked?” over the wire', () => {
  test('says what a figure was laid beside, with the aligned words and their scores', async () => {
    const { why } = await desk();
    const explanation = await why(AT_FIGURE);
    expect(explanation).toMatchObject({
      words: '12,000',
      kind: 'quantity',
      verdict: 'contradicted',
      compared: [{ relation: 'differs', quote: ARTICLE.trim(), fact: '1,200' }],
    });
    expect(explanation).toHaveProperty('compared.0.location.range.start.character', ARTICLE.indexOf('1,200'));
    expect(explanation).toHaveProperty(
      'text',
      expect.stringMatching(
        /^“12,000”: quantity, contradicted\nThe place of the sources[\s\S]*differs, score \d[\s\S]*Words in common: .*dockers \(\d/,
      ),
    );
  });

  test('says why nothing was', async () => {
    const { why, host } = await desk();
    expect(await why(AT_SENTENCE)).toMatchObject({
      kind: 'sentence',
      reasons: [expect.stringMatching(/^No figure/), expect.anything()],
    });
    expect(await why(AT_FIGURE, host.uri('old.md'))).toMatchObject({
      kind: 'outside',
      reasons: [expect.stringContaining('.claimcheckignore')],
    });
    expect(await why(AT_FIGURE, host.uri('sources/port.md'))).toBeNull();
  });

  test('is offered to other editors as an action, and shown as a message', async () => {
    const { client, uri } = await desk();
    expect(client.initialized.capabilities.executeCommandProvider?.commands).toContain('claimcheck.explain');
    const here = { start: AT_FIGURE, end: AT_FIGURE };
    expect((await client.codeActions(uri, here)).at(-1)?.title).toBe('Why was this checked?');
    const there = { start: AT_SENTENCE, end: AT_SENTENCE };
    expect(await client.codeActions(uri, there)).toEqual([]);
    const [why] = await client.codeActions(uri, there, ['source.claimcheckWhy']);
    expect(why?.title).toBe('Why was this not checked?');
    const { command, arguments: given } = why?.command ?? {};
    await client.connection.sendRequest('workspace/executeCommand', { command, arguments: given });
    const { message } = await client.next('window/showMessage');
    expect(message).toMatch(/^“The harbour board met in its new house\.”: sentence, not checked\n/);
  });

  test('is the client’s own command where it has one', async () => {
    const { client, uri } = await desk({ commands: ['claimcheck.why'] });
    const [why] = await client.codeActions(uri, { start: AT_FIGURE, end: AT_FIGURE }, ['source.claimcheckWhy']);
    expect(why).toMatchObject({ title: 'Why was this checked?', command: { command: 'claimcheck.why' } });
  });
});
