// What other tools do with a text, each as a function of the text: how many findings, dates or numbers it has.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const plain = (module) => module.default ?? module;

export const ENGINES = {
  'harper.js': async () => {
    const { Dialect, LocalLinter } = await import('harper.js');
    const { binary } = await import('harper.js/binary');
    const linter = new LocalLinter({ binary, dialect: Dialect.American });
    await linter.setup();
    return async (text) => {
      const lints = await linter.lint(text, { language: 'markdown' });
      for (const lint of lints) lint.free?.();
      return lints.length;
    };
  },
  'cspell-lib': async () => {
    const { getDefaultSettings, spellCheckDocument } = await import('cspell-lib');
    const settings = { ...(await getDefaultSettings()), maxNumberOfProblems: 1e6, maxDuplicateProblems: 1e6 };
    const options = { generateSuggestions: false, noConfigSearch: true };
    return async (text) => {
      const document = { uri: 'file:///draft.md', text, languageId: 'markdown', locale: 'en' };
      return (await spellCheckDocument(document, options, settings)).issues.length;
    };
  },
  'textlint, 2 rules': async () => {
    const { TextlintKernel, TextlintKernelDescriptor } = require('@textlint/kernel');
    const markdown = plain(require('@textlint/textlint-plugin-markdown'));
    const descriptor = new TextlintKernelDescriptor({
      rules: ['write-good', 'terminology'].map((name) => ({
        ruleId: name,
        rule: plain(require(`textlint-rule-${name}`)),
        options: true,
      })),
      filterRules: [],
      plugins: [{ pluginId: 'markdown', plugin: markdown, options: true }],
    });
    const kernel = new TextlintKernel();
    const options = { ...descriptor.toKernelOptions(), ext: '.md', filePath: 'draft.md' };
    return async (text) => (await kernel.lintText(text, options)).messages.length;
  },
  'write-good': async () => {
    const writeGood = require('write-good');
    return (text) => writeGood(text).length;
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise');
    return (text) => nlp(text).numbers().length;
  },
  'chrono-node': async () => {
    const chrono = await import('chrono-node');
    const day = new Date(2025, 0, 1);
    return (text) => chrono.parse(text, day).length;
  },
};

/** The version of a tool as it is installed here. */
export function versionOf(name) {
  const [first] = name.split(',');
  const folder = first === 'textlint' ? '@textlint/kernel' : first;
  return JSON.parse(readFileSync(new URL(`node_modules/${folder}/package.json`, import.meta.url), 'utf8')).version;
}
