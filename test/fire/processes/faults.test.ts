import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Desk, DRAFT, expectSound, FOUND, startDesk } from './desk.js';

const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June.\n';
const CLAIMS = JSON.stringify({
  version: 1,
  sources: [{ id: 'port', text: 'sources/port.md' }],
  claims: [{ id: 'dockers', source: 'port', anchor: { exact: 'hire 1,200 dockers' } }],
});

/** What may happen on the disk to a claims file, and to the folder of sources, while a draft is open. */
const FAULTS: Readonly<Record<string, (file: string, sources: string) => void>> = {
  'half written': (file) => writeFileSync(file, CLAIMS.slice(0, 60)),
  emptied: (file) => writeFileSync(file, ''),
  deleted: (file) => rmSync(file),
  renamed: (file) => renameSync(file, file.replace('port', 'harbour')),
  'replaced by a folder': (file) => {
    rmSync(file);
    mkdirSync(file);
  },
  'gone with its sources': (file, sources) => {
    rmSync(file);
    rmSync(sources, { recursive: true });
  },
};

describe('a claims file is', () => {
  for (const [name, happen] of Object.entries(FAULTS))
    test(`${name}, and mended again`, async () => {
      const desk = await startDesk({ files: { 'port.claims.json': CLAIMS } });
      const uri = desk.uri('draft.md');
      const file = path.join(desk.folder, 'port.claims.json');
      const sources = path.join(desk.folder, 'sources');
      desk.open(uri, DRAFT);
      expect(await desk.pull(uri)).toEqual(FOUND);
      happen(file, sources);
      hear(desk, file);
      expect(Array.isArray(await desk.pull(uri))).toBe(true);
      rmSync(file, { recursive: true, force: true });
      mkdirSync(sources, { recursive: true });
      writeFileSync(path.join(sources, 'port.md'), ARTICLE);
      writeFileSync(file, CLAIMS);
      hear(desk, file);
      expect(await desk.pull(uri)).toEqual(FOUND);
      await expectSound(desk);
    });
});

test('a folder that vanishes leaves a server that answers', async () => {
  const desk = await startDesk();
  desk.open(desk.uri('draft.md'), DRAFT);
  rmSync(desk.folder, { recursive: true });
  desk.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: desk.uri('sources/port.md'), type: 3 }] });
  expect(await desk.pull(desk.uri('draft.md'))).toEqual([]);
});

function hear(desk: Desk, file: string): void {
  desk.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: desk.uri(path.basename(file)), type: 2 }] });
}
