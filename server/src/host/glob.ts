/**
 * Says whether a path fits a pattern: `*` and `?` stay within a name, `**` spans folders, `{a,b}` gives choices.
 * Names are compared one by one without regular expressions, so that no pattern can make matching slow.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const names = path.split('/');
  return expandBraces(pattern).some((choice) => matchesNames(choice.split('/'), names));
}

/** True where the text is a pattern and not the name of one file. */
export function isGlob(text: string): boolean {
  return /[*?{]/.test(text);
}

const MOST_CHOICES = 64;

function expandBraces(pattern: string): string[] {
  const patterns = [pattern];
  for (let at = 0; at < patterns.length && patterns.length < MOST_CHOICES; ) {
    const current = patterns[at] ?? '';
    const close = current.indexOf('}');
    const open = current.lastIndexOf('{', close);
    if (close < 0 || open < 0) at += 1;
    else patterns.splice(at, 1, ...choicesOf(current, open, close));
  }
  return patterns;
}

function choicesOf(pattern: string, open: number, close: number): string[] {
  const choices = pattern.slice(open + 1, close).split(',');
  return choices.map((choice) => pattern.slice(0, open) + choice + pattern.slice(close + 1));
}

/** Walks both lists together; on a mismatch the last `**` takes in one name more. */
function matchesNames(patterns: readonly string[], names: readonly string[]): boolean {
  return matchesWithStar(patterns, names, '**', matchesName);
}

function matchesName(pattern: string, name: string): boolean {
  return matchesWithStar([...pattern], [...name], '*', (one, letter) => one === '?' || one === letter);
}

function matchesWithStar(
  patterns: readonly string[],
  items: readonly string[],
  star: string,
  matches: (pattern: string, item: string) => boolean,
): boolean {
  let at = 0;
  let starAt = -1;
  let resumeAt = 0;
  for (let index = 0; index < items.length; ) {
    const pattern = patterns[at];
    if (pattern === star) {
      starAt = at;
      at += 1;
      resumeAt = index;
    } else if (pattern !== undefined && matches(pattern, items[index] ?? '')) {
      at += 1;
      index += 1;
    } else if (starAt >= 0) {
      at = starAt + 1;
      resumeAt += 1;
      index = resumeAt;
    } else {
      return false;
    }
  }
  return patterns.slice(at).every((pattern) => pattern === star);
}
