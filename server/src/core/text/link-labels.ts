import type { SyntaxNode } from '@lezer/common';

/** The labels that a block of a document defines ("[who]: https://…"): only these make a link of "[who]". */
export function labelsIn(document: string, block: SyntaxNode): string[] {
  const labels: string[] = [];
  block.cursor().iterate((node) => {
    if (node.name === 'LinkLabel' && node.node.parent?.name === 'LinkReference')
      labels.push(normalized(document.slice(node.from + 1, node.to - 1)));
    return node.name !== 'Paragraph';
  });
  return labels;
}

/** False for words in brackets that are no link, as "[sic]" or "the [Swedish] king". */
export function isLink(document: string, link: SyntaxNode, isDefined: (label: string) => boolean): boolean {
  const [open, close, ...others] = link.getChildren('LinkMark');
  if (open === undefined || close === undefined || others.length > 0) return true;
  const label = link.getChild('LinkLabel');
  const written = label === null ? document.slice(open.to, close.from) : document.slice(label.from + 1, label.to - 1);
  const name = written === '' ? document.slice(open.to, close.from) : written;
  return isDefined(normalized(name));
}

function normalized(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
