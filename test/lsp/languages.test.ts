import { expect, test } from 'vitest';
import { createChecker } from '../../server/src/core/index.js';
import { startClient, wordsAt } from './client.js';
import { memoryHost } from './memory-host.js';

const WRONG = 'The port of Strandvik will hire 12,000 dockers by June.';

/** The names by which editors know the languages, each with something in it that is no prose. */
test.each([
  ['markdown', `\`12,000 dockers\`\n\n${WRONG}`],
  ['mdx', `{12000 /* dockers */}\n\n${WRONG}`],
  ['plaintext', WRONG],
  ['text', WRONG],
  ['html', `<code>12,000 dockers</code><p>${WRONG}</p>`],
  ['latex', `\\verb|12,000 dockers| ${WRONG}`],
  ['tex', `% 12,000 dockers\n${WRONG}`],
  ['asciidoc', `// 12,000 dockers\n${WRONG}`],
  ['restructuredtext', `.. 12,000 dockers\n\n${WRONG}`],
  ['rst', `.. 12,000 dockers\n\n${WRONG}`],
  ['org', `# 12,000 dockers\n${WRONG}`],
  ['typst', `// 12,000 dockers\n${WRONG}`],
])('a draft in %s is checked, and only its prose', async (languageId, text) => {
  const host = memoryHost({ 'sources/port.md': 'The port of Strandvik will hire 1,200 dockers by June.\n' });
  const client = await startClient(host, { checker: createChecker });
  client.open('file:///desk/draft', text, languageId);
  const [diagnostic, ...others] = await client.pull('file:///desk/draft');
  expect(others).toEqual([]);
  expect(diagnostic?.code).toBe('number-mismatch');
  expect(diagnostic && wordsAt(text, diagnostic.range)).toBe('12,000');
  expect(diagnostic?.range.start.line).toBe(text.split('\n').length - 1);
  await client.stop();
});

test('a program is no draft', async () => {
  const client = await startClient(memoryHost({ 'sources/port.md': WRONG }), { checker: createChecker });
  client.open('file:///desk/a.ts', WRONG.replace('12,000', '1,200'), 'typescript');
  expect(await client.pull('file:///desk/a.ts')).toEqual([]);
  await client.stop();
});
