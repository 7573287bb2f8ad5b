const LINE = /[^\n]*\n?/g;
const MARK = /[[\]*_~!]+|:(?=\/\/)|w(?=ww\.)/g;
const CONTAINER_MARKS = /^[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])|[ \t])*/;
const LONGEST_CONTAINER_MARKS = 200;
const MOST_PAIRS_OF_MARKS = 5e7;

/**
 * True for a document on which a Markdown parser would take quadratic time: hundreds of nested quotations or lists,
 * or thousands of brackets, asterisks and bare links in one paragraph. No one writes that.
 */
export function isTooDense(document: string): boolean {
  let marks = 0;
  let pairs = 0;
  for (const [line] of document.matchAll(LINE)) {
    if (isDeep(line)) return true;
    const isBlank = line.trim() === '';
    marks = isBlank ? 0 : marks;
    const added = isBlank ? 0 : countMarks(line);
    pairs += added * (2 * marks + added);
    marks += added;
    if (pairs > MOST_PAIRS_OF_MARKS) return true;
  }
  return false;
}

function isDeep(line: string): boolean {
  const container = CONTAINER_MARKS.exec(line)?.[0] ?? '';
  return container.length > LONGEST_CONTAINER_MARKS && container.trim() !== '';
}

function countMarks(line: string): number {
  let count = 0;
  for (const [run] of line.matchAll(MARK)) count += run.length;
  return count;
}
