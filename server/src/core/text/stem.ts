import lexicon from '../../../../data/lexicons/irregular-stems.json' with { type: 'json' };

const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.stems));
const ENDINGS = ['ation', 'ment', 'ing', 'ed', 'er', 'or', 'ly', 'al', 'ion'];
const SHORTEST_STEM = 4;
const SHORT_VERB = /^([^aeiou][aeiouy][^aeiouwxy]|([aeiou](?:[^aeiou]{2}|[aeiou][^aeious])))(?:ed|ing)$/;

/**
 * The stem of a lower-case English word: plural, tense and the commonest noun endings taken off. Lighter than
 * Porter's stemmer on purpose: on the development pairs neither it nor WordNet brought anything.
 */
export function stem(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  return withoutDoubling(withoutEnding(withoutPlural(word.replace(/['’]s?$/, ''))));
}

function withoutPlural(word: string): string {
  if (word.length <= 3) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  const ending = ENDINGS.find(
    (candidate) => word.length - candidate.length >= SHORTEST_STEM && word.endsWith(candidate),
  );
  if (ending === undefined) return ofShortVerb(word);
  const rest = word.slice(0, -ending.length);
  // "Delivered" is "deliver", which is itself taken for "deliv" and an ending.
  return (ending === 'ed' || ending === 'ing') && /[eo]r$/.test(rest) ? withoutEnding(rest) : rest;
}

/** "Voted" and "ruling" are of "vote" and "rule"; "ended" and "aiming" of "end" and "aim". A stem that could double its last letter did not. */
function ofShortVerb(word: string): string {
  const [, rest = '', isPlain] = SHORT_VERB.exec(word) ?? [];
  if (rest === '') return word;
  return isPlain === undefined ? `${rest}e` : rest;
}

function withoutDoubling(word: string): string {
  let rest = word;
  if (rest.length > 3 && /([bdfgmnprt])\1$/.test(rest)) rest = rest.slice(0, -1);
  if (rest.length > 4 && rest.endsWith('ee')) rest = rest.slice(0, -1);
  if (rest.length > 4 && /[^aeiou]e$/.test(rest)) rest = rest.slice(0, -1);
  return rest.length > 3 && rest.endsWith('y') ? `${rest.slice(0, -1)}i` : rest;
}
