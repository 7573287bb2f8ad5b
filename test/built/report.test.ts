import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './folder.js';
import { runCli } from './run-cli.js';

const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>';
const ARTICLE = `---
title: ${HOSTILE}
publisher: Harbour <b>Ledger</b>
url: javascript:alert(3)
---
The port of Strandvik will hire 1,200 dockers by June ${HOSTILE}.
`;
const DRAFT = `# The port ${HOSTILE}\n\nThe port of Strandvik will hire 12,000 dockers by June.\n`;

function report(words: readonly string[], draft = DRAFT) {
  const folder = folderWith({ 'sources/port.md': ARTICLE, 'draft.md': draft });
  const result = runCli(folder, ['report', 'draft.md', ...words]);
  return { ...result, file: (name: string) => readFileSync(path.join(folder, name), 'utf8') };
}

describe('the annotated draft', () => {
  test('is one page that needs nothing else, with each verdict marked', () => {
    const { status, stderr, file } = report(['--out', 'report.html', '--date', '5 March 2024']);
    const page = file('report.html');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^1 contradicted/);
    expect(page).toContain('<span class="mark contradicted">12,000</span><sup>✗1</sup>');
    expect(page).toContain('The source says 1,200 dockers.');
    expect(page).toContain('Write: <b>1,200</b>');
    expect(page).toContain('Checked on 5 March 2024');
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object)\b/i);
  });

  test('keeps hostile text as text', () => {
    const { stdout } = report([]);
    expect(stdout).not.toMatch(/<script|<img|<b>Ledger|href="javascript/i);
    expect(stdout).toContain('&lt;script&gt;');
  });

  test('shows the emphasis of the draft, and not its marks', () => {
    const draft =
      '*By our desk*\n\nThe port will **hire 12,000** dockers, [_AFP_](https://afp.example "x") said: 2 \\* 3 `a*b*` [sic].\n\n```\n*as it stands*\n```\n';
    const { stdout } = report([], draft);
    expect(stdout).toContain('<p><em>By our desk</em></p>');
    expect(stdout).toContain(
      '<strong>hire </strong><span class="mark contradicted"><strong>12,000</strong></span><sup>✗1</sup> dockers, <span class="mark unsourced"><em>AFP</em></span><sup>?2</sup> said: ',
    );
    expect(stdout).toMatch(/ \* .*<code>a\*b\*<\/code> \[sic\]\./);
    expect(stdout).toContain('*as it stands*');
    expect(stdout).not.toContain('afp.example');
  });

  test('tells once what is without a source', () => {
    const { stdout } = report([], 'Tickets cost 60 euros.\n');
    expect(stdout.match(/<li class="unsourced"><span class="sign" aria-hidden="true">\?\d/g)).toHaveLength(1);
  });

  test('leaves the stars of plain text alone', () => {
    const folder = folderWith({ 'sources/port.md': ARTICLE, 'draft.txt': 'The port *will* hire 12,000 dockers.\n' });
    expect(runCli(folder, ['report', 'draft.txt']).stdout).toContain('The port *will* hire');
  });

  test('is the same bytes for the same input', () => {
    expect(report([]).stdout).toBe(report([]).stdout);
  });

  test('is written whole or not at all', () => {
    const { status, stderr } = report(['--out', 'no/report.html']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'no/report.html could not be written: its folder is not there: make it first.\n',
    });
  });

  test('as Markdown is a table in which no text is markup', () => {
    const draft = 'The port of Strandvik will hire 12,000 dockers by June.\n';
    const { stdout } = report(['--format', 'markdown'], draft);
    expect(stdout).toContain('| 1 | 12,000 | The source says 1,200 dockers. | “');
    expect(stdout).not.toMatch(/<(?:script|img)/);
  });
});
