import { expect, test } from 'vitest';
import { languageOf } from '../../server/src/cli/read-draft.js';

test.each([
  ['a.md', 'markdown'],
  ['a', 'markdown'],
  ['a.txt', 'plaintext'],
  ['a.mdx', 'mdx'],
  ['a.HTML', 'html'],
  ['a.tex', 'latex'],
  ['a.adoc', 'asciidoc'],
  ['a.rst', 'restructuredtext'],
  ['a.org', 'org'],
  ['a.typ', 'typst'],
])('%s is read in its language: %s', (file, language) => {
  expect(languageOf(file)).toBe(language);
});
