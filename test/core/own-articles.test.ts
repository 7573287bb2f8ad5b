import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createChecker, extractClaims, findAttributions } from '../../server/src/core/index.js';

/** Who is quoted where and how, in the ways of a newspaper. */
const TOWN_NEWS = `“The ferry cannot sail with only four of us on board,” mate Karin Ek told the harbour board on Thursday. “Nobody should ask that of a crew.”

Mayor Erik Brandt said that the town would pay for two more hands. “We have found the money in the culture budget,” he added. Ola Lie, who owns the shipyard, was not convinced.

“Every winter they promise new hands, and every spring they are gone again,” Ola Lie said.

According to Ruth Sand, “a boat without a crew is only an expensive pier.” Jonas Dahl, 58, the harbour master, declined to comment.

“I have carried passengers through worse storms than this one,” said Anna Berg, a retired captain, “and with fewer people on deck.”`;

const OTHER_SPEAKER = 'Torvald Quist';

/** The articles of the rule pages, each with the page that it stands on. */
const ofPages = readdirSync('test/rules')
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => {
    const page = readFileSync(path.resolve('test/rules', name), 'utf8');
    return Array.from(page.matchAll(/^```source.*\n([\s\S]*?)^```/gm), ([, text = '']) => ({
      name,
      text: text.replace(/(?<=\S)\n(?=\S)/g, ' '),
    }));
  });
const articles = [...ofPages, { name: 'the town news', text: TOWN_NEWS }];

/** What is told of a draft against an article, but for what merely has no source. */
function codesIn(draft: string, article: string): string[] {
  const checker = createChecker([extractClaims(article, { id: 'article', published: '2024-06-13' })]);
  return checker.check(draft).findings.flatMap(({ code, severity }) => (severity === 'hint' ? [] : [code]));
}

/** The quotations of full sentences whose speaker an article names: long enough that nobody else can be meant. */
const quotations = articles.flatMap(({ text }) =>
  findAttributions(text).flatMap(({ kind, content, speaker = '' }) => {
    const words = text.slice(content.start, content.end).replace(/\s+/g, ' ');
    const [, inner] = /^“([^“”]{40,})[,.]”$/.exec(words) ?? [];
    return kind === 'direct' && inner !== undefined && /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(speaker)
      ? [{ article: text, inner, speaker }]
      : [];
  }),
);

describe('an article of our own', () => {
  test.each(articles)('of $name says nothing against itself', ({ text }) => {
    expect(codesIn(text, text)).toEqual([]);
  });
});

describe('a quotation told in other words', () => {
  test('is taken from several articles', () => {
    expect(quotations.length).toBeGreaterThan(3);
  });

  test.each(quotations)('is the same: $inner', ({ article, inner, speaker }) => {
    const [surname] = speaker.split(' ').slice(-1);
    const words = inner.split(' ');
    const small = inner.charAt(0).toLowerCase() + inner.slice(1);
    for (const draft of [
      `${speaker} said: “${inner}.”`,
      `${surname} told reporters that “${small}”.`,
      `According to ${speaker}, “${small}.”`,
      `"${inner}," said ${speaker} in a statement.`,
      `“[${inner.charAt(0)}]${inner.slice(1)},” ${speaker} said.`,
      `“${words.slice(0, 4).join(' ')} … ${words.slice(-3).join(' ')},” ${speaker} said.`,
    ]) {
      expect([draft, codesIn(draft, article)]).toEqual([draft, []]);
    }
  });

  test.each(quotations)('and given to somebody else is found: $inner', ({ article, inner }) => {
    for (const draft of [
      `${OTHER_SPEAKER} said: “${inner}.”`,
      `According to ${OTHER_SPEAKER}, “${inner}.”`,
      `"${inner}," said ${OTHER_SPEAKER} in a statement.`,
    ]) {
      expect([draft, codesIn(draft, article)]).toEqual([draft, ['speaker-mismatch']]);
    }
  });

  test.each(quotations)('and changed in one word is found: $inner', ({ article, inner, speaker }) => {
    const words = inner.split(' ');
    const middle = Math.floor(words.length / 2);
    for (const changed of [words.with(middle, 'barely'), words.toSpliced(middle, 0, 'hardly')]) {
      expect(codesIn(`“${changed.join(' ')},” ${speaker} said.`, article)).toContain('quote-altered');
    }
  });
});
