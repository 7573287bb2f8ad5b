import type { CheckedPlace } from './protocol.js';
import type { Translate } from './translate.js';
import { verdictWord } from './verdict-words.js';

/** A place of a draft as Markdown for a message to a colleague: the words, what is found, and the sources' own words. */
export function findingMarkdown(place: CheckedPlace, file: string, t: Translate): string {
  const { words, finding, verdict, evidence, range } = place;
  const code = finding === undefined ? '' : ` \`${finding.code}\``;
  const line = t('{0}, line {1}', `\`${file.replaceAll('`', '')}\``, range.start.line + 1);
  const remedy = finding?.expected ? [`→ **${plain(finding.expected)}**`, ''] : [];
  return [
    `**“${plain(words)}”**: ${plain(finding?.message ?? verdictWord(verdict, t))}${code}`,
    line,
    '',
    ...remedy,
    ...evidence.flatMap(({ quote, label }) => [`> “${plain(quote)}”`, `> — ${plain(label)}`, '']),
  ].join('\n');
}

/** Words of a draft or a source are shown as they are, and are no markup. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
