import lexicon from '../../../../data/lexicons/character-references.json' with { type: 'json' };

const CHARACTERS: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.characters));
const LAST_CODE_POINT = 0x10ffff;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** The character that "&mdash;", "&#8212;" or "&#x2014;" stands for; undefined where it is not known. */
export function decodeCharacterReference(reference: string): string | undefined {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return CHARACTERS.get(name);
  const isHexadecimal = /^#x/i.test(name);
  const code = Number.parseInt(name.slice(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10);
  if (!(code > 0 && code <= LAST_CODE_POINT) || isSurrogate(code)) return undefined;
  return String.fromCodePoint(code);
}
