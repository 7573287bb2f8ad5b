const OPENING = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n/;
const FIRST_KEY = /^\s*(?:#|["'[]|[\w-]+\s{0,9}[:=])/;
const LONGEST_KEY_LINE = 200;

/**
 * Where the front matter at the start of a document ends: YAML between lines of "---", TOML between lines of "+++".
 * 0 where there is none; a rule above a paragraph is none.
 */
export function frontMatterEnd(document: string): number {
  const opening = OPENING.exec(document);
  if (opening === null) return 0;
  const start = opening[0].length;
  const closing = closingLine(opening[1] === '---' ? ['---', '...'] : ['+++'], document, start);
  if (closing === undefined) return 0;
  const isEmpty = document.slice(start, closing.start).trim() === '';
  return isEmpty || FIRST_KEY.test(document.slice(start, start + LONGEST_KEY_LINE)) ? closing.end : 0;
}

function closingLine(marks: readonly string[], document: string, from: number) {
  for (let start = from; start < document.length; ) {
    const newline = document.indexOf('\n', start);
    const end = newline < 0 ? document.length : newline + 1;
    if (marks.includes(document.slice(start, end).trimEnd())) return { start, end };
    start = end;
  }
  return undefined;
}
