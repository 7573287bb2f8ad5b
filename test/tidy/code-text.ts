/** After a value a slash divides; elsewhere it begins a pattern. */
const ENDS_VALUE = /[\w$)\]]$/;
const KEYWORD_BEFORE_PATTERN = /(?:^|[^\w$.])(?:return|case|typeof|yield|of|in)$/;
const PATTERN = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const COMMENT_OR_STRING = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/y;

/** TypeScript without its comments, strings and patterns, which are blanked: words in them are no code. */
export function codeOnly(text: string): string {
  let code = '';
  let at = 0;
  const braces: string[] = [];
  while (at < text.length) {
    const skipped = blankAt(text, at, code);
    if (skipped > 0) {
      code += ' ';
      at += skipped;
      continue;
    }
    const character = text[at] ?? '';
    const opensTemplate = character === '`' || (character === '}' && braces.at(-1) === '`');
    if (character === '{') braces.push('{');
    if (character === '}') braces.pop();
    code += opensTemplate ? ' ' : character;
    at += 1;
    if (!opensTemplate) continue;
    at = endOfTemplateText(text, at);
    if (text.startsWith('${', at - 2)) braces.push('`');
  }
  return code;
}

/** The length of the comment, string or pattern that starts here; 0 where none does. */
function blankAt(text: string, at: number, before: string): number {
  const trimmed = before.slice(-40).trimEnd().slice(-12);
  const mayBePattern = !ENDS_VALUE.test(trimmed) || KEYWORD_BEFORE_PATTERN.test(trimmed);
  return matchLength(COMMENT_OR_STRING, text, at) || (mayBePattern ? matchLength(PATTERN, text, at) : 0);
}

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Behind the text of a template: after its closing mark or after the `${` of a value in it. */
function endOfTemplateText(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '`') return at + 1;
    else if (text.startsWith('${', at)) return at + 2;
  }
  return text.length;
}
