import { type TextOrFault, textIn } from '../read-text.js';

/** Where a page names its encoding: https://html.spec.whatwg.org/#determining-the-character-encoding */
const DECLARED =
  /<meta[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})|^<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w:.-]{1,40})/i;
const LOOK = 4096;

/**
 * The text of a saved page: UTF-8, or else the encoding that the page itself names. Old pages are written in others, and
 * each of their characters stands for one byte or two, so that editors that do not know it still find the line.
 */
export function decodePage(bytes: Uint8Array): TextOrFault {
  const text = textIn({ bytes });
  if ('text' in text || bytes.includes(0)) return text;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, LOOK));
  const found = DECLARED.exec(start);
  const name = found?.[1] ?? found?.[2];
  if (name === undefined || /^utf-?8$/i.test(name)) return text;
  const decoder = decoderOf(name);
  if (decoder === undefined) return { fault: `is written in "${name}", which is not known here: save it as UTF-8` };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { fault: `says that it is written in ${name}, and is not: save it as UTF-8` };
  }
}

function decoderOf(name: string) {
  try {
    return new TextDecoder(name, { fatal: true });
  } catch {
    return undefined;
  }
}
