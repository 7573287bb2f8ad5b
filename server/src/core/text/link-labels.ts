import type { SyntaxNode, Tree } from '@lezer/common';

/** The labels that a document defines ("[who]: https://…"): only these make a link of "[who]". */
export function definedLabels(document: string, tree: Tree): ReadonlySet<string> {
  const labels = new Set<string>();
  tree.iterate({
    enter: (node) => {
      if (node.name === 'LinkLabel' && node.node.parent?.name === 'LinkReference') {
        labels.add(normalized(document.slice(node.from + 1, node.to - 1)));
      }
      return node.name !== 'Paragraph';
    },
  });
  return labels;
}

/** False for words in brackets that are no link, as "[sic]" or "the [Swedish] king". */
export function isLink(document: string, link: SyntaxNode, labels: ReadonlySet<string>): boolean {
  const [open, close, ...others] = link.getChildren('LinkMark');
  if (open === undefined || close === undefined || others.length > 0) return true;
  const label = link.getChild('LinkLabel');
  const written = label === null ? document.slice(open.to, close.from) : document.slice(label.from + 1, label.to - 1);
  const name = written === '' ? document.slice(open.to, close.from) : written;
  return labels.has(normalized(name));
}

function normalized(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
