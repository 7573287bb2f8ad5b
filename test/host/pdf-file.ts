/** A line of a page at its place, in points from the lower left corner. */
export interface PdfLine {
  readonly words: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

/** The bytes of a PDF with these pages, in the one font that every reader has. */
export function pdfFile(
  pages: readonly (readonly PdfLine[])[],
  info: Readonly<Record<string, string>> = {},
): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${escaped(value)})`)
      .join(' ')} >>`,
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(
        lines.map(({ words, x = 72, y, size = 12 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(words)}) Tj ET`),
      ),
    ]),
  ];
  return pdfOf(objects);
}

/** The bytes of a PDF with these objects: the first is its catalogue, the fourth tells of the document. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

function stream(lines: readonly string[]): string {
  const content = lines.join('\n');
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function escaped(words: string): string {
  return words.replace(/[\\()]/g, '\\$&');
}
