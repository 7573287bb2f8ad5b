/** Some words of a page and where they stand, in points from its lower left corner. */
export interface PlacedWords {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of the letters. */
  readonly size: number;
}

interface Line {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/**
 * The running text of a document's pages: lines that belong together make a paragraph, words divided at the end of a line are
 * joined, and what stands at the head or foot of every page, such as its number, is left out. Paragraphs are divided by blank lines.
 */
export function pagesAsText(pages: readonly (readonly PlacedWords[])[]): string {
  const lined = withoutMargins(pages.map(linesOf));
  const paragraphs = lined.flatMap(paragraphsOf);
  return acrossPages(paragraphs).join('\n\n');
}

function linesOf(items: readonly PlacedWords[]): Line[] {
  const lines: Line[] = [];
  let end = 0;
  for (const { words, x, y, width, size } of items) {
    const line = lines.at(-1);
    const isSame = line !== undefined && Math.abs(line.y - y) < line.size / 2 && x >= end - line.size;
    if (isSame && line) {
      const hasGap = x - end > size / 6 && !/\s$/.test(line.words) && !/^\s/.test(words);
      lines.splice(-1, 1, { ...line, words: line.words + (hasGap ? ' ' : '') + words });
    } else if (words.trim() !== '') lines.push({ words, x, y, size });
    end = x + width;
  }
  return lines.map((line) => ({ ...line, words: line.words.replace(/\s+/g, ' ').trim() }));
}

/** On so many pages a line recurs before it is taken for a running head. */
const FEWEST_PAGES = 3;
const PAGE_NUMBER = /^(?:page\s)?\p{P}?\s?\d{1,4}\s?\p{P}?(?:\s?(?:\/|of)\s?\d{1,4})?$/iu;

function withoutMargins(pages: readonly Line[][]): Line[][] {
  const counts = new Map<string, number>();
  for (const words of pages.flatMap((page) => [...new Set([page[0], page.at(-1)].map(masked))]))
    counts.set(words, (counts.get(words) ?? 0) + 1);
  const isMargin = (line: Line | undefined): boolean =>
    line !== undefined && (PAGE_NUMBER.test(line.words) || (counts.get(masked(line)) ?? 0) >= FEWEST_PAGES);
  return pages.map((page) => page.slice(isMargin(page[0]) ? 1 : 0, isMargin(page.at(-1)) ? -1 : undefined));
}

/** The same head on another page has another number. */
function masked(line: Line | undefined): string {
  return (line?.words ?? '').replace(/\d+/g, '#');
}

function paragraphsOf(lines: readonly Line[]): string[] {
  const usual = usualGap(lines);
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = paragraphs.length - 1;
    if (before === undefined || isNewParagraph(before, line, usual)) paragraphs.push(line.words);
    else paragraphs[last] = joined(paragraphs[last] ?? '', line.words);
  });
  return paragraphs;
}

/** The distance of lines inside paragraphs: the one in the middle, since most lines are inside. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((gap) => gap > 0);
  return gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
}

function isNewParagraph(before: Line, line: Line, usual: number): boolean {
  if (Math.max(before.size, line.size) > Math.min(before.size, line.size) * 1.15) return true;
  const gap = before.y - line.y;
  // The next column begins higher up: a sentence goes on in it.
  if (gap < 0) return SENTENCE_END.test(before.words);
  if (gap > usual * 1.3) return true;
  return line.x > before.x + line.size * 0.8 && SENTENCE_END.test(before.words);
}

const SENTENCE_END = /[.!?:]["'”’»)\]]*$/;

/** A sentence that breaks off at the foot of a page goes on where the next one begins with a small letter or a figure. */
function acrossPages(paragraphs: readonly string[]): string[] {
  const whole: string[] = [];
  for (const words of paragraphs) {
    const before = whole.at(-1);
    const goesOn = before !== undefined && !SENTENCE_END.test(before) && /^\p{Ll}/u.test(words);
    if (goesOn) whole.splice(-1, 1, joined(before, words));
    else whole.push(words);
  }
  return whole;
}

function joined(before: string, words: string): string {
  const isDivided = /\p{L}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(words);
  return isDivided ? before.slice(0, -1) + words : `${before} ${words}`;
}
