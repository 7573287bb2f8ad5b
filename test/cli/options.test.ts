import { describe, expect, test } from 'vitest';
import { type OptionDescription, parseOptions } from '../../server/src/cli/options.js';

const DESCRIPTIONS: readonly OptionDescription[] = [
  { name: 'source', value: 'ARTICLE', summary: '' },
  { name: 'format', value: 'FORMAT', choices: ['pretty', 'json', 'xml'], summary: '' },
  { name: 'quiet', summary: '' },
];

function parse(line: string) {
  const options = parseOptions(line.split(' '), DESCRIPTIONS);
  if ('fault' in options) return options;
  const { operands, all, last, has } = options;
  return { operands, sources: all('source'), format: last('format'), isQuiet: has('quiet') };
}

describe('options', () => {
  test('stand anywhere among the operands', () => {
    const expected = { operands: ['a.md', 'b.md'], sources: ['c.md', 'd.md'], format: 'json', isQuiet: true };
    expect(parse('a.md --source c.md --quiet --format pretty b.md --source=d.md --format json')).toEqual(expected);
  });

  test('end at two dashes', () => {
    expect(parse('-- --quiet')).toMatchObject({ operands: ['--quiet'], isQuiet: false });
  });

  test('take a lone dash for a name', () => {
    expect(parse('- --source -')).toMatchObject({ operands: ['-'], sources: ['-'] });
  });

  test.each([
    ['--sources a', 'there is no option --sources; did you mean --source?'],
    ['--frobnicate', 'there is no option --frobnicate; claimcheck --help lists them'],
    ['-q', 'there is no option -q; claimcheck --help lists them'],
    ['--source', '--source needs a value: --source ARTICLE'],
    ['--source= a', '--source needs a value: --source ARTICLE'],
    ['--source --quiet', '--source needs a value: --source ARTICLE'],
    ['--format', '--format needs a value: --format pretty|json|xml'],
    ['--format yaml', '--format is pretty, json or xml, not "yaml"'],
    ['--quiet=no', '--quiet takes no value'],
    ['--__proto__ a', 'there is no option --__proto__; claimcheck --help lists them'],
  ])('%s: %s', (line, fault) => expect(parse(line)).toEqual({ fault }));
});
