import { expect, test } from 'vitest';
import { startDesk } from './desk.js';

/** Takes long to check: some 25,000 words. */
const LONG = Array.from(
  { length: 1_500 },
  (_, at) =>
    `The port of Strandvik will hire ${at + 2},00${at % 10} dockers by June, its director told Reuters in ${at}.`,
).join('\n\n');
const PUSHED = { capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } } };

test('a check of a long draft is left where the draft is edited meanwhile, and other questions are answered before it ends', async () => {
  const desk = await startDesk({ parameters: PUSHED });
  const uri = desk.uri('long.md');
  const versions = () =>
    desk.sent
      .filter(({ method, params }) => method === 'textDocument/publishDiagnostics' && params.uri === uri)
      .map(({ params }) => params.version);
  desk.open(uri, LONG);
  // Each is let in between two turns of the check, which goes on for far longer than these take.
  for (let asked = 0; asked < 8; asked++)
    expect(await desk.request('unheard/of')).toMatchObject({ error: { code: -32601 } });
  expect(versions()).toEqual([]);
  desk.change(uri, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, text: 'A' }]);
  const settled = await desk.ask('textDocument/hover', uri);
  expect(settled).toHaveProperty('result');
  expect(versions()).toEqual([2]);
});
