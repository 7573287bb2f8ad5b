import { describe, expect, it } from 'vitest';
import { loadClaims } from '../../server/src/host/workspace.js';
import { type MemoryFile, memoryHost } from '../lsp/memory-host.js';

const ARTICLE = 'The port will hire 1,200 dockers.\n';
const BYTE_ORDER_MARK = '\ufeff';
const deep = (open: string, close: string) => `{"version":1,"sources":${open.repeat(100_000)}${close.repeat(100_000)}}`;

/** What a file that ought to hold JSON may hold instead. */
const BODIES: Readonly<Record<string, string | Uint8Array>> = {
  'a broken object': '{ "version": 1, "sources": [',
  nothing: '',
  null: 'null',
  'a list': '[]',
  'a number': '42',
  'lists of a hundred thousand levels': deep('[', ']'),
  'objects of a hundred thousand levels': deep('{"a":', '}'),
  'keys of the prototype': '{"__proto__":{"version":1},"version":7,"constructor":{"prototype":{"sources":[]}}}',
  'more than is read': JSON.stringify({ version: 1, sources: [], claims: [], more: 'x'.repeat(5_000_001) }),
  bytes: new Uint8Array([0, 255, 254, 1]),
};

async function load(file: string, body: MemoryFile, others: Readonly<Record<string, MemoryFile>> = {}) {
  const host = memoryHost({ 'sources/port.md': ARTICLE, [file]: body, ...others });
  return loadClaims(host, { folder: 'file:///desk' });
}

describe.each(['port.claims.json', 'claimcheck.json'])('%s', (file) => {
  for (const [name, body] of Object.entries(BODIES))
    it(`of ${name} is one clear line`, async () => {
      const { problems } = await load(file, body);
      expect(problems.map(({ message }) => message.includes('\n'))).toEqual([false]);
      const [problem] = problems;
      expect(problem?.message).toMatch(/^[^\n]{10,300}\.$/);
      expect(problem?.file).toBe(`file:///desk/${file}`);
      expect(Object.keys(Object.prototype)).toEqual([]);
    });

  it('of values of the wrong kinds is a line for each of them', async () => {
    const { problems } = await load(file, '{"version":1,"sources":7,"claims":false}');
    expect(problems.length).toBeGreaterThan(1);
    for (const { message } of problems) expect(message).toMatch(/^[^\n]{10,300}\.$/);
  });

  it('that begins with a byte order mark is read', async () => {
    const body = file === 'claimcheck.json' ? '{"sources":["sources/*.md"]}' : '{"version":1,"sources":[],"claims":[]}';
    const { problems, sources } = await load(file, BYTE_ORDER_MARK + body);
    expect(problems).toEqual([]);
    expect(sources.map(({ source }) => source.text)).toEqual(['sources/port.md']);
  });
});

describe('a claims file that is', () => {
  const good = (text: string) =>
    JSON.stringify({
      version: 1,
      sources: [{ id: 'port', text }],
      claims: [{ id: 'a', source: 'port', anchor: { exact: '1,200 dockers' } }],
    });

  it.each([
    '../secret.md',
    '/secret.md',
    'file:///secret.md',
    'sources/../../secret.md',
    'sources/link.md',
    '..\\secret.md',
  ])('told to read %s does not leave its folder', async (path) => {
    const outside = { 'file:///secret.md': ARTICLE, 'sources/link.md': { link: 'file:///secret.md' } };
    const { files, problems } = await load('port.claims.json', good(path), outside);
    expect(problems.length).toBeGreaterThan(0);
    expect(files.filter(({ uri }) => !uri.startsWith('file:///desk/'))).toEqual([]);
    expect(files.filter(({ uri }) => uri.includes('link'))).toEqual([]);
  });

  it('broken is told of, and the rest is read', async () => {
    const { problems, sources } = await load('a.claims.json', '{', { 'b.claims.json': good('sources/port.md') });
    expect(problems).toHaveLength(1);
    expect(sources.map(({ source }) => source.id)).toEqual(['port']);
  });
});
