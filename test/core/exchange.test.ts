import { describe, expect, test } from 'vitest';
import { extractClaims, type Source } from '../../server/src/core/index.js';
import { importAnnotations, schemaOrg, webAnnotations } from '../../server/src/core/tools.js';
import { annotationCollection, schemaOrgGraph } from './vocabularies.js';

const PAGE = 'https://ledger.example/2024/port-grows.html';
const ARTICLE = `The port of Strandvik will hire more than 1,200 dockers by June 2025, said Lena Holm, its director.
“We are not afraid of the storm,” Holm told Reuters. It has 40 cranes, and 40 boats.
`;
const claims = extractClaims(ARTICLE, {
  id: 'port',
  title: 'The port grows',
  author: [{ given: 'Ana', family: 'Ruiz' }],
  publisher: 'Harbour Ledger',
  url: PAGE,
  published: '2024-03-05',
});
const known = claims.sources;

/** As Hypothesis exports it: https://h.readthedocs.io/en/latest/api-reference/ */
function hypothesis(exact: string | undefined, more: Readonly<Record<string, unknown>> = {}) {
  const quote = exact === undefined ? [] : [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }];
  const range = { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 3, endContainer: '/p[1]', endOffset: 9 };
  return {
    id: 'x7',
    uri: PAGE,
    text: '',
    document: { title: ['The port grows'] },
    target: [{ source: PAGE, selector: [range, ...quote] }],
    ...more,
  };
}

const imported = (data: unknown, sources: readonly Source[] = known) =>
  importAnnotations(JSON.stringify(data), sources);

describe('annotations', () => {
  test('of Hypothesis become claims with the figure and speaker of their words, anchored in the article', () => {
    const rows = [hypothesis('Strandvik will hire more than 1,200\n   dockers', { text: 'Asked on 6 March.' })];
    const { claims: made, problems } = imported({ total: 1, rows });
    expect(problems).toEqual([]);
    expect(made.claims).toEqual([
      {
        id: 'strandvik-hire-dockers',
        source: 'port',
        anchor: {
          exact: 'Strandvik will hire more than 1,200 dockers',
          prefix: 'The port of ',
          suffix: ' by June 2025, said Lena Holm, i',
          start: 12,
          end: 55,
        },
        quantity: { value: 1200, noun: 'dockers', comparator: 'gt', surface: '1,200' },
        attribution: expect.objectContaining({ speaker: 'Lena Holm' }),
        polarity: 'affirmed',
        note: 'Asked on 6 March.',
      },
    ]);
  });

  test('are read from a list, a page, a collection, Hypothesis’s own export, and alone', () => {
    const one = {
      type: 'Annotation',
      target: { source: PAGE, selector: { type: 'TextQuoteSelector', exact: 'Reuters' } },
    };
    const forms = [one, [one], { items: [one] }, { first: { items: [one] } }, { annotations: [one] }];
    for (const form of forms) expect(imported(form).claims.claims).toHaveLength(1);
  });

  test('of a page that is not known make it a source', () => {
    const { claims: made } = imported([hypothesis('hire 1,200 dockers')], []);
    expect(made.sources).toEqual([{ id: 'port-grows', type: 'webpage', title: 'The port grows', URL: PAGE }]);
    expect(made.claims[0]).toMatchObject({
      source: 'port-grows',
      anchor: { exact: 'hire 1,200 dockers' },
      quantity: { value: 1200 },
    });
  });

  test('of the one article at hand belong to it, though it does not say its address', () => {
    const [source] = extractClaims(ARTICLE, { id: 'port' }).sources;
    const { claims: made } = imported([hypothesis('40 cranes')], source && [source]);
    expect(made.sources).toMatchObject([{ id: 'port', URL: PAGE }]);
  });

  test('of the same words are one claim, with what everybody remarked', () => {
    const both = [hypothesis('40 cranes', { text: 'Counted.' }), hypothesis('40 cranes', { text: 'Really?' })];
    expect(imported(both).claims.claims).toMatchObject([{ note: 'Counted.\nReally?' }]);
  });

  test.each([
    ['a page note', hypothesis(undefined), 'quotes no words (a TextQuoteSelector): it is left out.'],
    [
      'a reply',
      hypothesis(undefined, { target: [{ source: PAGE }] }),
      'quotes no words (a TextQuoteSelector): it is left out.',
    ],
    ['an empty quotation', hypothesis(''), 'quotes no words (a TextQuoteSelector): it is left out.'],
    ['no annotation', { title: 'x', of: 3 }, 'is none: it has no target, and is left out.'],
    ['a number', 7, 'is none: it has no target, and is left out.'],
  ])('%s is told where it stands, and the rest is imported', (_, broken, words) => {
    const json = JSON.stringify([hypothesis('40 cranes'), broken]);
    const { claims: made, problems } = importAnnotations(json, known);
    expect(made.claims).toHaveLength(1);
    expect(problems.map(({ message }) => message)).toEqual([`Annotation 2 ${words}`]);
    expect(json.slice(problems[0]?.span?.start, problems[0]?.span?.end)).toBe(JSON.stringify(broken));
  });

  test.each([
    ['words with another figure', 'hire more than 1,300 dockers'],
    ['words that stand twice', '40'],
  ])('%s are kept as they are, and told', (_, exact) => {
    const { claims: made, problems } = imported([hypothesis(exact)]);
    expect(made.claims).toMatchObject([{ anchor: { exact } }]);
    expect(made.claims[0]?.anchor.start).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([
      `Annotation 1 quotes words that "port" does not hold, or several times: “${exact}”.`,
    ]);
  });

  test.each([
    ['no JSON', '{'],
    ['another JSON', '{"name":"x"}'],
    ['a number', '7'],
  ])('%s is one problem', (_, json) => {
    expect(importAnnotations(json)).toMatchObject({ claims: { claims: [] }, problems: [{ severity: 'error' }] });
  });
});

describe('exported claims', () => {
  test('have the shape of W3C Web Annotation', () => {
    const [first, ...others] = claims.claims;
    const written = webAnnotations({ ...claims, claims: first ? [{ ...first, note: 'Asked.' }, ...others] : [] });
    expect(annotationCollection.safeParse(written).error).toBeUndefined();
    expect(written.first.items[0]).toMatchObject({ motivation: 'commenting', target: { source: PAGE } });
  });

  test('come back from Web Annotation with their ids and anchors', () => {
    const back = importAnnotations(JSON.stringify(webAnnotations(claims)), known);
    expect(back.problems).toEqual([]);
    expect(back.claims.claims.map(({ id, anchor }) => ({ id, anchor }))).toEqual(
      claims.claims.map(({ id, anchor }) => ({ id, anchor })),
    );
  });

  test('have the shape of schema.org', () => {
    const written = schemaOrg(claims);
    expect(schemaOrgGraph.safeParse(written).error).toBeUndefined();
    expect(written['@graph']).toContainEqual(
      expect.objectContaining({
        '@type': 'Claim',
        about: { '@type': 'QuantitativeValue', minValue: 1200, name: 'dockers' },
        temporalCoverage: '2025-06',
      }),
    );
    expect(written['@graph']).toContainEqual({
      '@type': 'Quotation',
      text: 'We are not afraid of the storm',
      isPartOf: { '@id': PAGE },
      creator: expect.objectContaining({ '@type': 'Person', name: 'Lena Holm' }),
    });
  });

  test('of a source without an address lead to it all the same', () => {
    const nameless = extractClaims(ARTICLE, { id: 'port of call' });
    expect(schemaOrgGraph.safeParse(schemaOrg(nameless)).error).toBeUndefined();
    expect(annotationCollection.safeParse(webAnnotations(nameless)).error).toBeUndefined();
    const back = importAnnotations(JSON.stringify(webAnnotations(nameless)), nameless.sources);
    expect(back.claims.sources.map(({ id }) => id)).toEqual(['port of call']);
  });
});
