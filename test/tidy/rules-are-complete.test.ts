import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/core/rules/index.js';
import { FINDING_CODES } from '../../server/src/core/types.js';
import { projectFile, projectFiles } from './project-files.js';

const codes = RULES.map(({ code }) => code);
const known: readonly string[] = FINDING_CODES;

function namesUnder(folder: string, ending: string): string[] {
  const paths = projectFiles(folder).map(({ path }) => path.slice(folder.length + 1));
  return paths.filter((path) => path.endsWith(ending)).map((path) => path.slice(0, -ending.length));
}

interface Setting {
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly description?: string;
}

function severitySettings(): Readonly<Record<string, Setting>> {
  const manifest = JSON.parse(projectFile('package.json'));
  return manifest.contributes.configuration.properties['claimcheck.severity'].properties;
}

describe('the rules', () => {
  test('are all listed, once each', () => {
    const files = namesUnder('server/src/core/rules', '.ts').filter((name) => known.includes(name));
    expect([...codes].sort()).toEqual(files.sort());
  });

  test('each have a page, named by its first line', () => {
    const pages = namesUnder('test/rules', '.md').filter((name) => known.includes(name));
    expect(pages.sort()).toEqual([...codes].sort());
    const titles = pages.map((name) => projectFile(`test/rules/${name}.md`).split('\n', 1)[0]);
    expect(titles).toEqual(pages.map((name) => `# ${name}`));
  });

  test('each show on their page what they find and what they leave alone', () => {
    const pages = codes.map((code) => ({ code, text: projectFile(`test/rules/${code}.md`) }));
    const drafts = (text: string): string[] =>
      text
        .split(/^```draft.*$/m)
        .slice(1)
        .map((rest) => rest.split(/^```/m, 1)[0] ?? '');
    const silent = pages.filter(({ code, text }) => !drafts(text).some((draft) => draft.includes(`[${code}`)));
    const neverQuiet = pages.filter(({ text }) => drafts(text).every((draft) => /\^ .*\[/.test(draft)));
    expect({ silent: silent.map(({ code }) => code), neverQuiet: neverQuiet.map(({ code }) => code) }).toEqual({
      silent: [],
      neverQuiet: [],
    });
  });

  test('each have a setting whose default is their own', () => {
    const settings = severitySettings();
    const defaults = Object.entries(settings).map(([code, setting]) => [code, setting.default]);
    expect(Object.fromEntries(defaults)).toEqual(
      Object.fromEntries(RULES.map(({ code, severity }) => [code, severity])),
    );
  });

  test('can be set to any severity, and each setting is explained', () => {
    for (const setting of Object.values(severitySettings())) {
      expect(setting.enum).toEqual(['error', 'warning', 'information', 'hint', 'off']);
      const texts = JSON.parse(projectFile('package.nls.json'));
      expect(texts[setting.description?.replaceAll('%', '') ?? '']).toMatch(/\S/);
    }
  });

  test('are never errors by default', () => {
    expect(RULES.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
