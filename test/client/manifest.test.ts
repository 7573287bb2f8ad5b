import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { listFiles, PackageManager } from '@vscode/vsce';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import german from '../../package.nls.de.json' with { type: 'json' };
import texts from '../../package.nls.json' with { type: 'json' };

const { contributes } = manifest;
const packaged = await listFiles({ packageManager: PackageManager.None });
const clientCode = readdirSync('client/src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`client/src/${file}`, 'utf8'))
  .join('\n');

describe('the extension’s manifest', () => {
  test.each(contributes.commands)('offers $command, which the extension has', ({ command }) => {
    expect(clientCode).toContain(`registerCommand('${command}'`);
  });

  test('names the walkthrough that the extension opens', () => {
    const ids = contributes.walkthroughs.map(({ id }) => `${manifest.publisher}.${manifest.name}#${id}`);
    expect(clientCode).toContain(`'${ids[0]}'`);
  });

  test.each([...walkthroughFiles(), ...Object.values(contributes.viewsContainers.activitybar).map(({ icon }) => icon)])(
    'shows %s in the walkthrough, which is packaged',
    (file) => {
      expect(packaged).toContain(file);
    },
  );

  test.each(contributes.jsonValidation)('validates $fileMatch by $url, which is there', ({ url }) => {
    expect(existsSync(url)).toBe(true);
  });

  test('is packaged with what runs and what is read, and nothing else', () => {
    // Files that the programs share are named after what is in them.
    const named = packaged.map((file) => file.replace(/-[A-Z0-9]{8}\.cjs$/, '-*.cjs'));
    const rest = [...new Set(named)].filter(
      (file) => !/^(?:client\/walkthrough|data\/sample|l10n|media)\/|\.schema\.json$/.test(file),
    );
    expect(rest.sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/THIRD_PARTY_LICENSES.txt',
      'dist/cli.cjs',
      'dist/client/desktop.cjs',
      'dist/client/extension.js',
      'dist/client/package.json',
      'dist/data.json',
      'dist/parts/chunk-*.cjs',
      'dist/parts/cli-*.cjs',
      'dist/parts/main-text-*.cjs',
      'dist/parts/pdf-text-*.cjs',
      'dist/parts/pdfjs-*.cjs',
      'dist/parts/serve-*.cjs',
      'dist/parts/server-*.cjs',
      'dist/parts/server.browser-*.cjs',
      'dist/sbom.cdx.json',
      'dist/server.browser.js',
      'dist/server.browser.json',
      'dist/server.cjs',
      'docs/hover.png',
      'docs/report.png',
      'icon.png',
      'package.json',
      'package.nls.de.json',
      'package.nls.json',
    ]);
  });

  test('has a description for every setting', () => {
    for (const setting of Object.values(contributes.configuration.properties)) {
      expect('description' in setting || 'markdownDescription' in setting).toBe(true);
    }
  });
});

function walkthroughFiles(): string[] {
  const media = contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap((step) => Object.values(step.media)));
  const named: Readonly<Record<string, string>>[] = [texts, german];
  const files = media.flatMap((text) => named.map((each) => each[text.replaceAll('%', '')] ?? text));
  return [...new Set(files.filter((text) => /\.(?:md|png)$/.test(text)))];
}
