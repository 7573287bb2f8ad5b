import { describe, expect, test } from 'vitest';
import { createChecker, extractClaims } from '../../server/src/core/index.js';

const ARTICLE = `The Harbour Safety Council (HSC) met in Strandvik, The Washington Post reported. Norwegian Foreign Minister Lena Holm told the Post that the HSC was late.
Holm’s predecessor, former Prime Minister Erik Dahl, said nothing. Norway’s boats and the Norwegians stayed at home, said Anna Berg, a skipper.
`;

const entities = extractClaims(ARTICLE, { id: 'boats' }).entities ?? [];

describe('the entities of an article', () => {
  test('are its people, bodies, places and outlets, with their other names', () => {
    expect(entities.map(({ name, kind, aliases = [] }) => [kind, name, ...aliases])).toEqual([
      ['organisation', 'Harbour Safety Council', 'HSC'],
      ['place', 'Strandvik'],
      ['outlet', 'The Washington Post', 'Washington Post', 'Post', 'the Post'],
      ['person', 'Lena Holm', 'Holm'],
      ['person', 'Erik Dahl'],
      ['place', 'Norway'],
      ['person', 'Anna Berg'],
    ]);
  });

  test('have the offices that they hold, and not those that they held', () => {
    const roles = new Map(entities.map(({ name, roles: held }) => [name, held]));
    expect(roles.get('Lena Holm')).toEqual([{ title: 'Foreign Minister', of: 'Norway' }]);
    expect(roles.get('Erik Dahl')).toBeUndefined();
  });

  test('have ids made of their names', () => {
    expect(entities.map(({ id }) => id)).toContain('lena-holm');
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
  });

  test('take no outlet out of a longer name, and know a company by its words', () => {
    const text =
      'The National Audit Office blamed Halvard Metals, the Times said. “We inspected it,” its chief executive, Jonas Reger, said in a statement.';
    expect(extractClaims(text, { id: 'mine' }).entities).toMatchObject([
      { name: 'National Audit Office', kind: 'organisation' },
      { name: 'Halvard Metals', kind: 'organisation' },
      { name: 'Jonas Reger', kind: 'person', roles: [{ title: 'chief executive' }] },
      { name: 'Times', kind: 'outlet' },
    ]);
  });

  test('are left out where the article names nobody', () => {
    expect(extractClaims('It rained.', { id: 'rain' })).not.toHaveProperty('entities');
  });

  test('let a checker know people by their short names', () => {
    const sets = [extractClaims(ARTICLE, { id: 'boats' })];
    const { findings } = createChecker(sets).check('Holm, the foreign minister, told the Post that the HSC was late.');
    expect(findings).toEqual([]);
  });
});
