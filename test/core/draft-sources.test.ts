import { describe, expect, test } from 'vitest';
import { sourcesNamedIn, unknownSources } from '../../server/src/core/draft-sources.js';
import { createChecker, extractClaims } from '../../server/src/core/index.js';

const PORT = extractClaims('The port of Strandvik will hire 1,200 dockers by June.', {
  id: 'port',
  title: 'The port grows',
  url: 'https://ledger.example/port',
});
const OLD = extractClaims('The port of Strandvik will hire 900 dockers by June.', { id: 'old' });
const checker = createChecker([PORT, OLD]);

function codesOf(frontMatter: string, figure: string): string[] {
  const draft = `---\n${frontMatter}\n---\n\nThe port of Strandvik will hire ${figure} dockers by June.\n`;
  return checker.check(draft).findings.map(({ code }) => code);
}

describe('a draft that names its sources', () => {
  test.each([
    'sources: [old]',
    'sources: old.md',
    'source: "./sources/old.md"',
    'sources:\n  - OLD.md\n  - nobody',
    'sources:\n- id: old\ntitle: News',
  ])('is laid against these alone: %j', (frontMatter) => {
    expect(codesOf(frontMatter, '900')).toEqual([]);
    expect(codesOf(frontMatter, '1,200')).toEqual(['number-mismatch']);
  });

  test.each(['sources: [The port grows]', 'sources: https://ledger.example/port/'])('may name them by %s', (named) => {
    expect(codesOf(named, '1,200')).toEqual([]);
    expect(codesOf(named, '900')).toEqual(['number-mismatch']);
  });

  test.each(['title: News', 'sources: [nobody]', 'sources:'])(
    'is laid against all where none is known: %j',
    (named) => {
      expect(codesOf(named, '900')).toEqual(codesOf('title: News', '900'));
    },
  );
});

test.each([
  ['sources: [a, "b c"]', ['a', 'b c']],
  ["sources:\n  - 'a'\n  - b\ntitle: x\n  - c", ['a', 'b']],
  ['resources: [a]', []],
])('the names in %j', (frontMatter, names) => {
  expect(sourcesNamedIn(`---\n${frontMatter}\n---\ntext`)).toEqual(names);
  expect(sourcesNamedIn(`text\n\n${frontMatter}`)).toEqual([]);
});

describe('a name in the front matter that no source has', () => {
  const sources = [...PORT.sources, ...OLD.sources];
  const told = (frontMatter: string) => {
    const draft = `---\ntitle: x\n${frontMatter}\n---\ntext`;
    return unknownSources(draft, sources).map(({ start, end, hasOthers }) => [draft.slice(start, end), hasOthers]);
  };

  test.each([
    ['beside one that is known', 'sources: [old, "prot of call" ]', [['prot of call', true]]],
    ['alone', 'source: prot', [['prot', false]]],
    [
      'in lines',
      'sources:\r\n  - prot.md\r\n  - id: old\r\n  - file: quay.md',
      [
        ['prot.md', true],
        ['quay.md', true],
      ],
    ],
  ])('is told at its place: %s', (_, frontMatter, expected) => {
    expect(told(frontMatter)).toEqual(expected);
  });

  test.each(['sources: [old, port.md]', 'title: prot', 'sources: []'])('is not told of %s', (frontMatter) => {
    expect(told(frontMatter)).toEqual([]);
  });
});
