/**
 * Regular expressions that the checker cannot prove linear, or that are not, with what bounds them. Repetitions up to
 * a few hundred are more states than it looks at in its time.
 */
export const BOUNDED: ReadonlyMap<string, string> = new Map([
  [String.raw`/"id"\s{0,20}:\s{0,20}$/`, 'It is asked of the last 50 characters before a place.'],
  [String.raw`/\s+\S*$/`, 'It is asked of a label that was cut to some hundred characters.'],
  [
    String.raw`/(?<![\p{L}.])(\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?)(['’]s)?\s$/u`,
    'It is asked of the few words in front of an office.',
  ],
  [
    String.raw`/…|\.\s?\.\s?\.(?:\s?\.)?|(?<![\p{L}\p{N}])\[[^\]\n]{0,120}\](?!\p{L})|\(sic\)/giu`,
    'Each part of it ends after 120 characters.',
  ],
  [
    String.raw`/(?:\p{Lu}\.){2,}|%|(?:\[\p{L}{1,3}\](?=\p{L}))?[\p{L}\p{M}\p{N}]+(?:['’&](?=\p{L})[\p{L}\p{M}\p{N}]+|(?<=\p{N})[.,](?=\p{N})[\p{L}\p{N}]+)*(?:\[\p{L}{1,4}\])?/uy`,
    'Each repetition is of one class that what follows it does not begin with.',
  ],
  [String.raw`/\d(?=(?:\d{3})+$)/g`, 'It is asked of the digits of one number.'],
  [String.raw`/[^\n\r]*$/`, 'It is asked of the 32 characters before a place.'],
  [String.raw`/(?:\\|(?<![ \t])[ \t]+)$/`, 'A run of spaces is looked at from its first one alone.'],
  [
    String.raw`/[“"„«](?<words>[^“”"„«»\n]{0,200})$/`,
    'It is asked of the stretch before the cursor, and goes back over 200 characters.',
  ],
  [
    String.raw`/(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]{1,40}$/u`,
    'It is asked of the stretch before the cursor, and of 40 characters there.',
  ],
  [String.raw`/[\p{L}.]+$/u`, 'It is asked of the twelve characters before a full stop.'],
  [
    String.raw`/^(?:(.+?)\s?[x×·]\s?)?10(?:\^|(?=[-−⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]))([-−+⁻⁺]?)([\d⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/`,
    'It is asked of one number, whose digits are counted when it is read.',
  ],
  [
    String.raw`/^\[(?:\[[^\]]{0,300}\]|[^\]]{0,300})\]\s*$/`,
    'It begins at the start of a line only, and each part ends after 300 characters.',
  ],
  [
    String.raw`/^\$(?=[^$]*\d)(?:[\d.,\s]|\{,\}|\\[%,]|[+-])+\$$/`,
    'It begins at the start of a formula only, and no two of its parts begin alike.',
  ],
  [String.raw`/\r?\n[ \t]{0,99}(?!\s{0,99}\n)/y`, 'It is asked of one place, and looks at 99 characters.'],
  [
    String.raw`/(?<module>(?<=^|\n)(?:import|export)\b[^\n]{0,2000}(?:\n(?![ \t]*\r?\n)[^\n]{0,2000}){0,200})|(?<fence>(?<=^|\n)[ \t]{0,3}\x60{3}[\s\S]{0,20000}?\n[ \t]{0,3}\x60{3}|\x60[^\x60\n]{1,300}\x60)|(?<escape>\\\{)|(?<comment>\{\s{0,9}\/\*[\s\S]{0,5000}?\*\/\s{0,9}\})|(?<attribute>(?<=[\w-])=\{(?:[^{}\r\n]|\{[^{}\r\n]{0,500}\}){0,500}\})|(?<expression>\{(?:[^{}]|\{[^{}]{0,500}\}){0,2000}\})/g`,
    'Each part of it is bounded, and a brace ends at the next one that does not fit.',
  ],
  [
    String.raw`/(?<skip>"(?:[^"\\\n]|\\.){0,2000}"|\/\/[^\n]{0,2000}|\x60[^\x60\n]{0,300}\x60)|(?<mark>[()[\]{}])/gu`,
    'A string or a comment ends after 2,000 characters.',
  ],
  [String.raw`/"(?:[^"\\\n]|\\.){0,2000}"|[()[\]{}]|\n/g`, 'A string ends after 2,000 characters.'],
  [String.raw`/(?:[\p{L}'’.-]+ )*[\p{L}'’.]+[ -]$/u`, 'It is asked of the few words in front of an office.'],
  [
    String.raw`/^(?: of(?: the)?(?: \p{Lu}[\p{L}.]*){1,3})?,? (?:(at the time|back then)|in (?:\p{Lu}\p{Ll}+ )?(\d{4})|(?:from|between) [^,;.]{1,24}?(?:to|until|till|and) (?:\p{Lu}\p{Ll}+ )?(\d{4})|(?:until|till) (?:\p{Lu}\p{Ll}+ )?(\d{4}))(?!\d)/u`,
    'It is asked of the few words behind an office.',
  ],
  [
    String.raw`/<meta[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})|^<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w:.-]{1,40})/i`,
    'It is asked of the beginning of a page, and each part ends after 200 characters.',
  ],
]);
