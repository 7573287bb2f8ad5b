import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkClaims, parseClaims } from '../../server/src/core/index.js';

const ARTICLE = 'The port will hire 1,200 dockers by June. The port will not buy cranes.';
const claim = { id: 'dockers', source: 'port', anchor: { exact: 'hire 1,200 dockers' } };

function file(parts: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ version: 1, sources: [{ id: 'port' }], claims: [claim], ...parts });
}

/** What is said, and under which words of the file. */
function told(json: string) {
  return parseClaims(json).problems.map(({ message, span }) => [message, span && json.slice(span.start, span.end)]);
}

describe('a claims file', () => {
  test('without fault is read whole', () => {
    expect(parseClaims(file())).toEqual({ claims: JSON.parse(file()), problems: [] });
  });

  test.each([
    ['nothing', '', ['The claims file is not JSON: a value is missing here.', '']],
    ['a broken file', '{ "version": 1, "claims": [ }', ['The claims file is not JSON: a value is missing here.', '}']],
    ['a list', '[]', ['A claims file is an object with version, sources and claims.', '[']],
    ['a number', '7', ['A claims file is an object with version, sources and claims.', '7']],
    ['another version', file({ version: 2 }), ['This claims file is of version 2: write "version": 1.', '2']],
    ['a list that is missing', '{"version":1,"sources":[]}', ['The list claims is missing.', '{']],
    ['a list that is none', file({ claims: 'all' }), ['claims is a list.', '"all"']],
    [
      'a claim without its words',
      file({ claims: [{ id: 'a', source: 'port', anchor: {} }] }),
      ['claims[0].anchor.exact is missing.', '{}'],
    ],
    [
      'a figure that is no number',
      file({ claims: [{ ...claim, quantity: { value: 'many' } }] }),
      ['claims[0].quantity.value should be a number.', '"many"'],
    ],
    [
      'a rank that is none',
      file({ claims: [{ ...claim, rank: 'best' }] }),
      ['claims[0].rank is one of "preferred", "normal", "deprecated".', '"best"'],
    ],
    [
      'a day in another form',
      file({ sources: [{ id: 'port', issued: '5 March' }] }),
      ['sources[0].issued: a date is written 2025-11-29, 2025-11 or 2025.', '"5 March"'],
    ],
    [
      'an unknown source',
      file({ claims: [{ ...claim, source: 'harbour' }] }),
      ['The claim "dockers" is of the source "harbour", and the sources are "port".', '"harbour"'],
    ],
    [
      'an id that is given twice',
      file({ claims: [claim, claim] }),
      ['The id "dockers" is given twice in claims: give this one another.', '"dockers"'],
    ],
    [
      'a claim that supersedes nothing',
      file({ claims: [{ ...claim, supersedes: ['gone'] }] }),
      ['There is no claim "gone" to supersede.', '"gone"'],
    ],
  ])('is told of %s', (_, json, problem) => {
    expect(told(json)[0]).toEqual(problem);
  });

  test('loses only what is broken', () => {
    const good = { ...claim, id: 'good' };
    const { claims, problems } = parseClaims(file({ claims: [{ id: 'bad' }, good] }));
    expect(claims.claims).toEqual([good]);
    expect(problems).toHaveLength(1);
  });

  test('nested too deep is refused, not recursed into', () => {
    const deep = `{"version":1,"sources":${'['.repeat(200_000)}`;
    expect(told(deep)[0]?.[0]).toBe('The claims file is nested more than 64 levels deep: flatten it.');
  });

  test('with keys of the prototype is harmless', () => {
    const { problems } = parseClaims('{"__proto__":{"version":1},"version":1,"sources":[],"claims":[]}');
    expect(problems).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'version')).toBe(false);
  });

  test('of any kind never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => parseClaims(text).problems.length >= 0));
  });
});

describe('a claim is held against its source', () => {
  const check = (anchor: object, more: object = {}) => {
    const sources = [{ id: 'port', content: ARTICLE }];
    const json = file({ claims: [{ ...claim, anchor, ...more }] });
    return checkClaims({ ...parseClaims(json).claims, sources }, json).map(({ message, severity }) => [
      severity,
      message,
    ]);
  };

  test.each([
    ['exact', { exact: 'hire 1,200 dockers', start: 14, end: 32 }],
    ['moved', { exact: 'hire 1,200 dockers', start: 2, end: 20 }],
    ['told apart by the words around it', { exact: 'The port', suffix: ' will not' }],
  ])('and is well where it is %s', (_, anchor) => {
    expect(check(anchor)).toEqual([]);
  });

  test.each([
    [
      'gone',
      { exact: 'hire 1,300 dockers' },
      ['error', 'The source does not contain the words of the claim "dockers": quote them as they stand there.'],
    ],
    [
      'replaced',
      { exact: 'hire 12 dockers', prefix: 'The port will ', suffix: ' by June. The' },
      ['error', 'The source has other words now where the claim "dockers" stood: read it again.'],
    ],
    [
      'ambiguous',
      { exact: 'The port will' },
      [
        'warning',
        'The words of the claim "dockers" stand at several places: add the words around them as prefix and suffix.',
      ],
    ],
  ])('and told of where it is %s', (_, anchor, problem) => {
    expect(check(anchor)).toEqual([problem]);
  });

  test('and told of where its own words do not give its figure', () => {
    const quantity = { value: 1300, surface: '1,300' };
    expect(check({ exact: 'hire 1,200 dockers' }, { quantity })).toEqual([
      ['warning', 'The words of the claim "dockers" do not give 1,300: quote the figure, or mend it.'],
    ]);
    expect(check({ exact: 'hire 1,200 dockers' }, { quantity: { value: 1200 } })).toEqual([]);
  });
});

describe('claims are held against each other', () => {
  const one = { id: 'a', source: 'port', anchor: { exact: 'hire 1,200 dockers' } };
  const dockers = (value: number, more: object = {}) => ({ quantity: { value, noun: 'dockers', ...more } });
  const hiring = { subject: 'The port', predicate: 'will hire' };
  const later = { ...one, id: 'b', anchor: { exact: 'in all 1,300 dockers' } };
  const check = (claims: readonly object[], more: object = {}) => {
    const json = file({ sources: [{ id: 'port', issued: '2024-03-05' }, { id: 'quay' }], claims, ...more });
    return checkClaims(parseClaims(json).claims, json)
      .filter(({ path }) => path?.at(-1) !== 'quantity')
      .map(({ message, span }) => [message, json.slice(span?.start, span?.end)]);
  };
  const contradiction = [
    'The claim "b" contradicts "a" of the same source: mend one, or let it supersede the other.',
    '"b"',
  ];

  test.each([
    [
      'the same words with another figure',
      [
        { ...one, ...dockers(1200) },
        { ...one, id: 'b', ...dockers(1300) },
      ],
    ],
    [
      'the same words with another comparator',
      [
        { ...one, ...dockers(1200) },
        { ...one, id: 'b', ...dockers(1200, { comparator: 'gt' }) },
      ],
    ],
    [
      'the same words with another day',
      [
        { ...one, date: { value: '2024-06' } },
        { ...one, id: 'b', date: { value: '2024-07-01' } },
      ],
    ],
    [
      'the same words denied',
      [
        { ...one, polarity: 'affirmed' },
        { ...one, id: 'b', polarity: 'negated' },
      ],
    ],
    [
      'another figure for one subject and predicate',
      [
        { ...one, ...hiring, ...dockers(1200) },
        { ...later, ...hiring, subject: 'the port', ...dockers(1300) },
      ],
    ],
  ])('and told of where one gives %s', (_, claims) => {
    expect(check(claims)).toEqual([contradiction]);
  });

  test('and told of where one says the same as another', () => {
    expect(
      check([
        { ...one, ...dockers(1200) },
        { ...one, id: 'b', ...dockers(1200), note: 'again' },
      ]),
    ).toEqual([['The claim "b" says the same as "a": remove one.', '"b"']]);
  });

  test.each([
    [
      'takes the other back',
      [
        { ...one, ...dockers(1200) },
        { ...one, id: 'b', ...dockers(1300), supersedes: ['a'] },
      ],
    ],
    [
      'is deprecated',
      [
        { ...one, ...dockers(1200), rank: 'deprecated' },
        { ...one, id: 'b', ...dockers(1300) },
      ],
    ],
    [
      'counts something else',
      [
        { ...one, ...dockers(1200) },
        { ...one, id: 'b', quantity: { value: 40, noun: 'cranes' } },
      ],
    ],
    [
      'is of another source',
      [
        { ...one, ...dockers(1200) },
        { ...one, id: 'b', source: 'quay', ...dockers(1300) },
      ],
    ],
    [
      'stands elsewhere',
      [
        { ...one, anchor: { ...one.anchor, start: 4, end: 22 } },
        { ...one, id: 'b', anchor: { ...one.anchor, start: 90, end: 108 } },
      ],
    ],
    [
      'gives the day of the other’s month',
      [
        { ...one, date: { value: '2024-06' } },
        { ...one, id: 'b', date: { value: '2024-06-01' } },
      ],
    ],
  ])('and are well where one %s', (_, claims) => {
    expect(check(claims)).toEqual([]);
  });

  const said = [{ ...one, attribution: { speaker: 'Holm', role: 'port director' } }];
  const holm = (...roles: readonly object[]) => ({
    entities: [
      {
        id: 'holm',
        name: 'Lena Holm',
        aliases: ['Holm'],
        roles: roles.map((role) => ({ title: 'Port Director', ...role })),
      },
    ],
  });

  test.each([
    [
      'ended before the day of the source',
      holm({ to: '2024-02' }),
      'Holm was Port Director until 2024-02, before the day of the source: mend the role, or when it ended.',
    ],
    [
      'began after it',
      holm({ from: '2024-03-06' }),
      'Holm became Port Director in 2024-03-06, after the day of the source: mend the role, or when it began.',
    ],
  ])('and told of where an office %s', (_, entities, message) => {
    expect(check(said, entities)).toEqual([[message, '"port director"']]);
  });

  test.each([
    ['ended in the year of the source', holm({ to: '2024' })],
    ['was held again', holm({ to: '2020' }, { from: '2023' })],
    ['is another', { entities: [{ id: 'holm', name: 'Holm', roles: [{ title: 'mayor', to: '2020' }] }] }],
  ])('and are well where an office %s', (_, entities) => {
    expect(check(said, entities)).toEqual([]);
  });
});
