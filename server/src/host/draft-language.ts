/** The endings of drafts' names, with the language that each is written in. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['txt', 'plaintext'],
  ['text', 'plaintext'],
  ['mdx', 'mdx'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['tex', 'latex'],
  ['latex', 'latex'],
  ['adoc', 'asciidoc'],
  ['asciidoc', 'asciidoc'],
  ['rst', 'restructuredtext'],
  ['org', 'org'],
  ['typ', 'typst'],
]);

/** The language of a draft by its name's ending; undefined where no draft ends so. */
export function languageOfFile(name: string): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : LANGUAGES.get(ending);
}

/** What is looked for where a whole folder is to be checked. Web pages are left in peace: most are made by something else. */
export const DRAFT_PATTERNS: readonly string[] = [...LANGUAGES]
  .filter(([, language]) => language !== 'html')
  .map(([ending]) => `**/*.${ending}`);
