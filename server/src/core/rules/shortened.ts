const LONGEST = 120;

/** A source's words for a message: on one line, cut at a word, without the full stop that the message has itself. */
export function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line.replace(/\.$/, '');
  return `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}
