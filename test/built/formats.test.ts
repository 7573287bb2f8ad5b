import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { folderWith } from './folder.js';
import { codeQuality, junitFaults, sarifLog } from './report-shapes.js';
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

/** Hostile names and words, a finding that an ignore hides, a source that cannot be read, and one taken from the web. */
const HARD_FILES = {
  ...FILES,
  'sources/broken.claims.json': '{ "version": 1',
  'sources/ö & <b>.md':
    '---\nURL: https://example.org/a?b=<c>&d="e"\n---\nThe ferry to Holm sank on 3 May 1998 “& <took> 40 men”.\n',
  'drafts/<script>&"\'.md':
    '<!-- claimcheck-ignore-next-line number-mismatch -- asked -->\nThe port of Strandvik will hire 12,000 dockers by June.\n\nThe ferry to Holm sank on 3 May 1997 “& <took> 40 men”.\n',
};

describe('what other programs read has the shape that their documents give', () => {
  const inHardFolder = (format: string) =>
    runCli(folderWith(HARD_FILES), ['check', 'drafts/*.md', '--format', format]).stdout;

  test('SARIF', () => {
    const log = sarifLog.parse(JSON.parse(inHardFolder('sarif')));
    const results = log.runs.flatMap((run) => run.results);
    expect(results.some(({ suppressions }) => suppressions !== undefined)).toBe(true);
    expect(log.runs[0]?.invocations[0]?.toolExecutionNotifications).toHaveLength(1);
  });

  test('GitLab’s code quality', () => {
    expect(codeQuality.parse(JSON.parse(inHardFolder('gitlab'))).length).toBeGreaterThan(1);
  });

  test('JUnit', () => {
    const { documentElement } = new DOMParser().parseFromString(inHardFolder('junit'), 'text/xml');
    expect(junitFaults(documentElement)).toEqual([]);
    expect(documentElement.getElementsByTagName('failure').length).toBeGreaterThan(1);
  });
});
