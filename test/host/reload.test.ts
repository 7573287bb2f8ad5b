import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createChecker } from '../../server/src/core/index.js';
import { type LoadedClaims, loadClaims } from '../../server/src/host/workspace.js';
import { type MemoryHost, memoryHost } from '../lsp/memory-host.js';

const FOLDER = 'file:///desk';
const DRAFT =
  'The pier of Torvik cost $4 million and has 1,200 boats, Lena Holm, the mayor, said. “We are never afraid,” Ana Ruiz told Reuters.';

const amount = fc.integer({ min: 2, max: 2000 });
const article = fc
  .array(
    fc.oneof(
      amount.map((cost) => `The pier of Torvik cost $${cost} million, Lena Holm, the mayor, said.`),
      amount.map((count) => `Torvik has ${count} boats.`),
      fc.constant('“We are not afraid,” Ana Ruiz told Reuters.'),
      fc.constant('Lena Holm, the police chief of Torvik, closed the pier.'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((sentences) => sentences.join(' '));
const path = fc.integer({ min: 0, max: 20 }).map((at) => `sources/article-${at}.md`);
/** An article that is written, or without a text taken away. */
const changes = fc.array(fc.record({ path, text: fc.option(article, { nil: undefined }) }), { maxLength: 12 });

function apply(host: MemoryHost, { path: name, text }: { readonly path: string; readonly text: string | undefined }) {
  if (text === undefined) host.remove(name);
  else host.write(name, text);
}

/** What a draft is found and checked against, in full. */
function reportOf({ sets, memory }: LoadedClaims) {
  return createChecker(sets, memory && { memory }).check(DRAFT);
}

describe('claims that are loaded again', () => {
  test('find what claims find that are loaded for the first time, whatever articles came, changed or went', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const host = memoryHost({ 'sources/first.md': 'Torvik has 12 boats.' });
        let loaded = await loadClaims(host, { folder: FOLDER });
        for (const change of all) {
          apply(host, change);
          loaded = await loadClaims(host, { folder: FOLDER, previous: loaded });
          const fresh = await loadClaims(host, { folder: FOLDER });
          expect(loaded.sets).toEqual(fresh.sets);
          expect(reportOf(loaded)).toEqual(reportOf(fresh));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('are the very same where an article or a claims file stayed as it was', async () => {
    const claims = JSON.stringify({
      version: 1,
      sources: [{ id: 's', text: 'stored.txt' }],
      claims: [{ id: 'c', source: 's', anchor: { exact: '12 boats' } }],
    });
    const host = memoryHost({
      'sources/a.md': 'Torvik has 12 boats.',
      'sources/b.md': 'Berrow has 13 boats.',
      'x.claims.json': claims,
      'stored.txt': 'Corvik has 12 boats.',
    });
    const loaded = await loadClaims(host, { folder: FOLDER });
    host.write('sources/b.md', 'Berrow has 14 boats.');
    const again = await loadClaims(host, { folder: FOLDER, previous: loaded });
    expect(again.sets.map((set, at) => set === loaded.sets[at])).toEqual([true, true, false]);
    host.write('stored.txt', 'Corvik has 15 boats, not 12 boats.');
    const last = await loadClaims(host, { folder: FOLDER, previous: again });
    expect(last.sets.map((set, at) => set === again.sets[at])).toEqual([false, true, true]);
  });
});
