// A text of ASCII alone takes V8 half the room and less time to read. esbuild writes strings so, but leaves the patterns as they are.
import { readFileSync } from 'node:fs';

/** Writes what is not ASCII as escapes, which say the same in strings and in patterns, also in those that are put together of raw templates. */
export const plainCharacters = {
  name: 'plain-characters',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => {
      const code = readFileSync(file, 'utf8');
      // A backslash before it would make another thing of the escape.
      if (/\\[^\0-\x7f]/.test(code))
        return { errors: [{ text: `${file}: write what is not ASCII as an escape here` }] };
      return { loader: 'ts', contents: code.replace(/[^\0-\x7f]/g, escaped) };
    }),
};

function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
