import { brotliCompressSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../server/src/host/pdf/pdf-text.js';
import { pdfOf } from '../host/pdf-file.js';
import { folderWith } from './folder.js';
import { runCli } from './run-cli.js';

const WORDS = 'BT /F1 12 Tf 72 700 Td (The port of Strandvik will hire 1,200 dockers by June.) Tj ET';
/** A picture and the words, with all that a page may have besides them. */
const PAGE = `q 100 0 0 100 72 500 cm /Im1 Do Q /Sh1 sh ${WORDS}`;

function packed(filter: string, bytes: Uint8Array, more = ''): string {
  return `<< /Length ${bytes.length} /Filter /${filter} ${more} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;
}

/** A PDF with a picture, a shading, a note and a form, whose page is packed in one way or another. */
function pdf(page: string): Uint8Array {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [9 0 R] >> >>',
    '<< /Type /Pages /Count 1 /Kids [5 0 R] >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Title (On ports) >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Annots [8 0 R 9 0 R] /Resources << /Font << /F1 3 0 R >> ' +
      '/XObject << /Im1 7 0 R >> /Shading << /Sh1 << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] ' +
      '/Function << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1 >> >> >> >> >>',
    page,
    packed(
      'DCTDecode',
      new Uint8Array(64),
      '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceRGB /BitsPerComponent 8',
    ),
    '<< /Type /Annot /Subtype /Text /Rect [10 10 20 20] /Contents (a note) >>',
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (a field) /Rect [30 10 90 20] >>',
  ]);
}

const PAGES = {
  FlateDecode: packed('FlateDecode', deflateSync(PAGE)),
  BrotliDecode: packed('BrotliDecode', brotliCompressSync(PAGE)),
};

describe('the PDF reader that is built in, of which only what reads text was taken', () => {
  test.each(Object.entries(PAGES))('reads a page packed by %s as the whole reader does', async (_, page) => {
    const bytes = pdf(page);
    const whole = await readPdf(bytes);
    expect(whole).toEqual({ text: 'The port of Strandvik will hire 1,200 dockers by June.', title: 'On ports' });
    const folder = folderWith({
      'draft.md': 'The port of Strandvik will hire 12,000 dockers by June.\n',
      'sources/report.pdf': bytes,
    });
    expect(runCli(folder, ['check', 'draft.md']).stdout).toContain('12,000 → 1,200');
  });
});
