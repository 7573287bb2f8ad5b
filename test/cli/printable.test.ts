import { expect, test } from 'vitest';
import { printable } from '../../server/src/cli/printable.js';

test.each([
  ['words and accents stay', 'naïve 漢字 😀', 'naïve 漢字 😀'],
  ['an escape is shown and not obeyed', 'a\u001b[31mb', 'a␛[31mb'],
  ['a bell too', '\u0007', '␇'],
  ['a delete too', '\u007f', '␡'],
  ['the upper control characters are replaced', '\u009b31m', '�31m'],
  ['marks that reorder text are replaced', 'a\u202eb\u2066c', 'a�b�c'],
  ['half a character is replaced', 'a\ud800b', 'a�b'],
  ['line ends and tabs are spaces', 'a\nb\r\nc\td', 'a b  c d'],
])('%s', (_name, text, shown) => expect(printable(text)).toBe(shown));
