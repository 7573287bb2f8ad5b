import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import { folderWith } from './folder.js';

const ROOT = path.resolve('.');
const ARTICLE = 'The port of Strandvik will hire 1,200 dockers by June.\n';
const WRONG = 'The port of Strandvik will hire 12,000 dockers by June.\n';
const FILES = { 'sources/port.md': ARTICLE, 'drafts/a b.md': WRONG, 'drafts/right.md': ARTICLE };
const ANNOTATION =
  '::warning file=drafts/a b.md,line=1,col=33,endLine=1,endColumn=39,title=number-mismatch::The source says 1,200 dockers. Change “12,000” to “1,200”.\n';

const guide = readFileSync('docs/ci.md', 'utf8');

/** The block of the guide under a heading. */
function example(heading: string): string {
  const section = guide.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return /```\w+\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
}

function bash(script: string, folder: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  return { status, stdout, stderr };
}

describe('the GitHub action', () => {
  const action = z
    .object({
      inputs: z.record(z.string(), z.object({ default: z.string().optional(), required: z.boolean().optional() })),
      runs: z.object({
        using: z.literal('composite'),
        steps: z.array(
          z.object({ run: z.string(), shell: z.literal('bash'), env: z.record(z.string(), z.string()).optional() }),
        ),
      }),
    })
    .parse(load(readFileSync('action.yml', 'utf8')));

  /** Runs the steps as GitHub's runner does: inputs are put in for `${{ inputs.… }}`. */
  function run(given: Readonly<Record<string, string>>, folder = folderWith({ ...FILES, 'summary.md': '' })) {
    const filled = (text: string) =>
      text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => given[name] ?? action.inputs[name]?.default ?? '');
    const done = action.runs.steps.map(({ run: script, env = {} }) => {
      const inputs = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)]));
      const runner = { GITHUB_ACTION_PATH: ROOT, GITHUB_STEP_SUMMARY: path.join(folder, 'summary.md') };
      return bash(filled(script), folder, { ...inputs, ...runner });
    });
    return { ...done[0], read: (name: string) => readFileSync(path.join(folder, name), 'utf8') };
  }

  test('annotates the lines, sums up, writes SARIF and fails the job', () => {
    const { status, stdout, stderr, read } = run({ drafts: 'drafts/*.md', sarif: 'out.sarif' });
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: ANNOTATION, stderr: '' });
    expect(read('summary.md')).toContain('| 1 | 12,000 | The source says 1,200 dockers. |');
    expect(JSON.parse(read('out.sarif')).runs[0].results).toMatchObject([{ ruleId: 'number-mismatch' }]);
  });

  test('takes several drafts and sources, a line each, and fails only where it is told to', () => {
    const folder = folderWith({
      'a.txt': ARTICLE,
      'b.txt': 'The ferry is to be sold.\n',
      'x.md': WRONG,
      'y.md': ARTICLE,
    });
    const given = { drafts: 'x.md\ny.md\n', sources: 'a.txt\nb.txt\n', 'fail-on': 'never' };
    const { status, stdout } = run(given, folder);
    expect(status).toBe(0);
    expect(stdout).toContain('file=x.md');
  });

  test('does not run what stands in an input', () => {
    const folder = folderWith({ ...FILES, 'summary.md': '' });
    const { status, stderr } = run({ drafts: '$(touch owned); `touch owned`' }, folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(/is not there/);
    expect(existsSync(path.join(folder, 'owned'))).toBe(false);
  });

  test('is used in the guide with inputs that it has', () => {
    const step = z.object({ uses: z.string(), with: z.record(z.string(), z.string()).optional() });
    const workflow = z
      .object({ jobs: z.object({ claimcheck: z.object({ steps: z.array(step) }) }) })
      .parse(load(example('GitHub Actions')));
    const used = workflow.jobs.claimcheck.steps.find(({ uses }) => uses.includes('/claimcheck@'));
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(used?.with ?? {})));
    const { status, stdout } = run(used?.with ?? {});
    expect({ status, stdout }).toEqual({ status: 1, stdout: ANNOTATION });
  });
});

describe('the pre-commit hook', () => {
  const hooks = z
    .array(z.object({ id: z.string(), entry: z.string(), exclude: z.string(), language: z.literal('node') }))
    .parse(load(readFileSync('.pre-commit-hooks.yaml', 'utf8')));
  const [hook] = hooks;

  test('runs a program of the package, and leaves sources out', () => {
    const [program = ''] = hook?.entry.split(' ') ?? [];
    expect(Object.keys(manifest.bin)).toContain(program);
    expect('sources/port.md').toMatch(new RegExp(hook?.exclude ?? 'none'));
    expect('drafts/sources.md').not.toMatch(new RegExp(hook?.exclude ?? ''));
  });

  test('stops a commit with a wrong figure, and lets a right one pass', () => {
    const entry = `node ${path.resolve(manifest.bin.claimcheck)} ${hook?.entry.split(' ').slice(1).join(' ')}`;
    const folder = folderWith(FILES);
    expect(bash(`${entry} drafts/right.md`, folder)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(bash(`${entry} 'drafts/a b.md' drafts/right.md`, folder)).toMatchObject({ status: 1 });
  });

  test('has the id that the guide names', () => {
    const config = z
      .object({ repos: z.array(z.object({ hooks: z.array(z.object({ id: z.string() })) })) })
      .parse(load(example('pre-commit')));
    expect(config.repos.flatMap((repo) => repo.hooks.map(({ id }) => id))).toEqual(hooks.map(({ id }) => id));
  });

  const preCommit = process.env.PRE_COMMIT ?? 'pre-commit';
  const isThere = spawnSync(preCommit, ['--version']).status === 0;

  test.runIf(isThere)('works in a real pre-commit, with its choice of files', () => {
    const entry = `node ${path.resolve(manifest.bin.claimcheck)} ${hook?.entry.split(' ').slice(1).join(' ')}`;
    const local = { ...Object(load(readFileSync('.pre-commit-hooks.yaml', 'utf8')))[0], entry, language: 'system' };
    const config = JSON.stringify({ repos: [{ repo: 'local', hooks: [local] }] });
    const folder = folderWith({ ...FILES, '.pre-commit-config.yaml': config });
    bash('git init -q . && git add -A', folder);
    const { status, stdout } = bash(`'${preCommit}' run --all-files`, folder, {
      PRE_COMMIT_HOME: path.join(folder, '.home'),
    });
    expect(stdout).toMatch(/claimcheck\.+Failed/);
    expect(stdout).toContain('drafts/a b.md\n  1:33  number-mismatch  12,000 → 1,200');
    expect(status).toBe(1);
  });
});

describe('the guide', () => {
  test('has a GitLab job whose script writes the report that GitLab is told of', () => {
    const { claimcheck: job } = z
      .object({
        claimcheck: z.object({
          script: z.array(z.string()),
          artifacts: z.object({ reports: z.object({ codequality: z.string() }) }),
        }),
      })
      .parse(load(example('GitLab')));
    const folder = folderWith(FILES);
    symlinkSync(ROOT, path.join(folder, '.claimcheck'));
    expect(bash(job.script.join('\n'), folder).status).toBe(1);
    const report = JSON.parse(readFileSync(path.join(folder, job.artifacts.reports.codequality), 'utf8'));
    expect(report).toMatchObject([
      { check_name: 'number-mismatch', location: { path: 'drafts/a b.md', lines: { begin: 1 } } },
    ]);
  });

  test('has commands that run as they stand there', () => {
    const folder = folderWith(FILES);
    const claimcheck = `claimcheck() { node '${path.resolve(manifest.bin.claimcheck)}' "$@"; }\n`;
    expect(bash(claimcheck + example('Anywhere else'), folder).status).toBe(1);
    expect(readFileSync(path.join(folder, 'claimcheck.xml'), 'utf8')).toContain('failures="1"');
    expect(bash(claimcheck + example('Only what is new'), folder)).toMatchObject({ status: 0, stdout: '' });
  });
});
