/**
 * Text as Markdown that shows exactly this text: no emphasis, links, images, commands, icons or HTML can come out
 * of it. Line breaks become spaces, so that it cannot start a block; control and direction marks are left out.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(HIDDEN, '')
    .replace(/[\\`*_[\]<&~$@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/^ ?[-+#>]/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
    .replace(/^( ?\d+)([.)])/, '$1\\$2');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A link that is the server's own. The target is percent-encoded, so that it cannot end the link early. */
export function link(label: string, target: string): string {
  return `[${escapeMarkdown(label)}](${target.replace(UNSAFE_IN_TARGET, encodeURIComponent).replace(/[()]/g, parenthesis)})`;
}

const UNSAFE_IN_TARGET = /[\s<>"\\]/g;

function parenthesis(character: string): string {
  return character === '(' ? '%28' : '%29';
}
