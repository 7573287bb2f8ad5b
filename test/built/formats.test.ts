import { describe, expect, test } from 'vitest';
import { folderWith } from './folder.js';
import { runCli } from './run-cli.js';

const FILES = {
  'sources/port.md': 'The port of Strandvik will hire 1,200 dockers by June.\n',
  'drafts/new, 50%.md': '# News & more\n\nThe port of Strandvik will hire 12,000 dockers by June.\n',
  'drafts/right.md': 'The port of Strandvik will hire 1,200 dockers by June.\n',
};

function check(format: string): string {
  const { stdout, status } = runCli(folderWith(FILES), ['check', 'drafts/*.md', '--format', format]);
  expect(status).toBe(1);
  return stdout;
}

describe('the formats for programs', () => {
  test('SARIF has the place, the source’s words, the fix and a lasting fingerprint', () => {
    const { version, runs } = JSON.parse(check('sarif'));
    const [{ tool, results, columnKind }] = runs;
    expect({ version, columnKind, name: tool.driver.name }).toEqual({
      version: '2.1.0',
      columnKind: 'utf16CodeUnits',
      name: 'claimcheck',
    });
    expect(results).toHaveLength(1);
    const [result] = results;
    expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(result).toMatchObject({
      ruleId: 'number-mismatch',
      level: 'warning',
      message: { text: 'The source says 1,200 dockers.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'drafts/new,%2050%25.md' },
            region: { startLine: 3, startColumn: 33, endLine: 3, endColumn: 39, charOffset: 47, charLength: 6 },
          },
        },
      ],
      relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'sources/port.md' } } }],
      partialFingerprints: { 'claimcheck/v1': expect.stringMatching(/^[0-9a-f]{32}$/) },
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: '1,200' } }] }] }],
    });
  });

  test('a GitHub annotation escapes what would end it', () => {
    expect(check('github')).toBe(
      '::warning file=drafts/new%2C 50%25.md,line=3,col=33,endLine=3,endColumn=39,title=number-mismatch::The source says 1,200 dockers. Change “12,000” to “1,200”.\n',
    );
  });

  test('JUnit has a suite a draft, and a passed test for a draft without findings', () => {
    const xml = check('junit');
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="claimcheck" tests="2" failures="1"/,
    );
    expect(xml).toContain('<testcase name="3:33 number-mismatch" classname="drafts/new, 50%.md">');
    expect(xml).toContain('<testcase name="claimcheck" classname="drafts/right.md"/>');
    expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#\d+;)/);
  });

  test('GitLab’s code quality report has the path and the line', () => {
    expect(JSON.parse(check('gitlab'))).toMatchObject([
      {
        check_name: 'number-mismatch',
        severity: 'major',
        location: { path: 'drafts/new, 50%.md', lines: { begin: 3 } },
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]);
  });
});
