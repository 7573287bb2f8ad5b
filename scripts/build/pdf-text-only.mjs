// Of the PDF reader (pdf.js, as unpdf brings it) only what reads text is built in: pictures, forms and pages on a screen are nobody's source.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';

/** What unpdf asks of pdf.js to read the text of a document and what it says of itself. */
const USED = ['getDocument', 'OPS', 'PDFDateString'];

/**
 * What draws pages and letters, decodes pictures, and fills in, changes or saves a document. Each of these classes is made an empty one,
 * with all that extend it, and what only they need goes, too. A PDF whose text hung on one of them would be one that cannot be read.
 */
const CLASSES_LEFT_OUT = [
  // The page on a screen.
  ...['CanvasGraphics', 'CanvasDependencyTracker', 'CanvasBBoxTracker', 'DOMFilterFactory', 'WebGPUMesh', 'TextLayer'],
  ...['BaseShading', 'TilingPattern', 'FontLoader', 'FontRendererFactory', 'CompiledFont', 'OptionalContentConfig'],
  // Pictures.
  ...['PDFImage', 'ImageResizer', 'JpegImage', 'JpxImage', 'Jbig2Image', 'JBig2CCITTFaxWasmImage', 'CCITTFaxDecoder'],
  ...['QCMS', 'PostScriptCompiler'],
  // Forms and notes, and their editor.
  ...['XFAFactory', 'XFAObject', 'XFAParser', 'XfaLayer', 'Annotation', 'AnnotationFactory', 'AnnotationElement'],
  ...['AnnotationLayer', 'AnnotationEditor', 'AnnotationEditorLayer', 'AnnotationEditorUIManager', 'PopupElement'],
  ...['DrawLayer', 'Outline', 'FreeDrawOutliner', 'InkDrawOutliner', 'SignatureExtractor', 'FakeUnicodeFont'],
  // Another document made of this one.
  'PDFEditor',
];
/** The same for functions, by what stands in their place. What is packed by Brotli is unpacked by Node. */
const FUNCTIONS_LEFT_OUT = {
  getXfaFontDict: '{}',
  getXfaFontName: '{}',
  makeBrotliDecode: '{return unpackBrotli}',
};
const UNPACK_BROTLI = 'import{brotliDecompressSync as unpackBrotli}from"node:zlib";';
/** The reader hands its options to some of them. */
const EMPTY_CLASS = '{static setOptions(){}}';

/** A plug-in of esbuild. It fails where pdf.js is written otherwise than this knows. */
export const pdfTextOnly = {
  name: 'pdf-text-only',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, ({ path: file }) => ({
      contents: textOnly(readFileSync(file, 'utf8')),
    })),
};

/** What unpdf has in itself without saying so in its package.json; its licence wants to be told of, and of changes. */
export function pdfJs() {
  const file = 'node_modules/unpdf/dist/pdfjs.mjs';
  const code = readFileSync(file, 'utf8');
  return {
    name: 'pdfjs-dist',
    version: /apiVersion:"([\d.]+)"/.exec(code)[1],
    license: 'Apache-2.0',
    integrity: `sha512-${createHash('sha512').update(code).digest('base64')}`,
    notice: 'Copyright Mozilla Foundation. Changed by Claimcheck: what does not serve to read text is left out.',
    licenceFile: 'node_modules/@cyclonedx/cyclonedx-library/LICENSE',
  };
}

function textOnly(code) {
  const naming = /^var \w+=Object\.defineProperty;var (\w+)=\(\w+,\w+\)=>\w+\(\w+,"name"/.exec(code)?.[1];
  const program = parseAst(code);
  const leftOut = leftOutOf(program, naming);
  const shadowing = functionsDeclaring(program, naming);
  // A table that nobody asks for need not be made.
  const tables = /(\w+),"getLookupTableFactory"\)/.exec(code)?.[1];
  const cuts = [];
  const cut = (start, end, text) => cuts.push({ start, end, text });
  walk(program, (node, around) => {
    if (leftOut.has(node)) {
      cut(node.start, node.end, leftOut.get(node));
      return false;
    }
    if (node.type === 'ExportNamedDeclaration') cut(node.start, node.end, usedExports(node));
    if (node.type === 'CallExpression' && node.callee.name === tables && around.length === 0)
      cut(node.start, node.start, '/* @__PURE__ */');
    if (!isNaming(node, naming) || around.some((each) => shadowing.has(each))) return true;
    cut(node.start, node.arguments[0].start, '(');
    cut(node.arguments[0].end, node.end, ')');
    return true;
  });
  return UNPACK_BROTLI + withCuts(code, cuts);
}

/** The parts that are left out, each with what stands in its place. */
function leftOutOf(program, naming) {
  const leftOut = new Map();
  const missing = new Set([...CLASSES_LEFT_OUT, ...Object.keys(FUNCTIONS_LEFT_OUT)]);
  const bases = new Set();
  const functions = new Map();
  walk(program, (node) => {
    if (node.type === 'FunctionDeclaration') functions.set(node.id.name, node);
    if (isForTests(node)) leftOut.set(node, ';');
    if (isNaming(node.body?.[0]?.expression, naming) && node.type === 'StaticBlock' && node.body.length === 1)
      leftOut.set(node, '');
    if (isClass(node) && (missing.delete(nameIn(node, naming)) || bases.has(node.superClass?.name ?? ''))) {
      leftOut.set(node.body, EMPTY_CLASS);
      if (node.id !== null) bases.add(node.id.name);
    }
    const [named, { value: name } = {}] = isNaming(node, naming) ? node.arguments : [];
    const text = Object.hasOwn(FUNCTIONS_LEFT_OUT, name) ? FUNCTIONS_LEFT_OUT[name] : undefined;
    if (text !== undefined && missing.delete(name)) leftOut.set((functions.get(named.name) ?? named).body, text);
  });
  if (naming === undefined || missing.size > 0) throw new Error(`pdf.js is not as it was: ${[...missing].join(', ')}`);
  return leftOut;
}

/** Calls `see` with every node and the functions around it, and goes on inside where it says so. */
function walk(node, see, around = []) {
  if (typeof node.type === 'string' && see(node, around) === false) return;
  const within = isFunction(node) ? [...around, node] : around;
  for (const child of Object.values(node)) if (typeof child === 'object' && child !== null) walk(child, see, within);
}

/** Every class and function is told what it was called, which would keep in use what nobody uses: `p(it, "name")`. */
function isNaming(node, naming) {
  if (node?.type !== 'CallExpression' || node.callee.name !== naming || node.arguments.length !== 2) return false;
  return typeof node.arguments[1].value === 'string';
}

function nameIn(
  {
    body: {
      body: [first],
    },
  },
  naming,
) {
  const call = first?.type === 'StaticBlock' ? first.body[0]?.expression : undefined;
  return isNaming(call, naming) ? call.arguments[1].value : undefined;
}

/** All that pdf.js has is put where its own tests and pages look for it. */
function isForTests({ type, expression }) {
  const [first] =
    type === 'ExpressionStatement' && expression.type === 'SequenceExpression' ? expression.expressions : [];
  return first?.type === 'AssignmentExpression' && first.left.property?.name === '_pdfjsTestingUtils';
}

function isClass({ type }) {
  return type === 'ClassDeclaration' || type === 'ClassExpression';
}

function isFunction({ type }) {
  return type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}

/** The functions in which a name is declared, so that it may mean something else there. */
function functionsDeclaring(program, name) {
  const declaring = new Set();
  walk(program, (node, around) => {
    if (isFunction(node) && binds(node.params, name)) declaring.add(node);
    if (around.length > 0 && [node.id, node.param].some((declared) => declared && binds(declared, name)))
      declaring.add(around.at(-1));
  });
  return declaring;
}

function binds(pattern, name) {
  let isBound = false;
  walk(pattern, (node) => {
    isBound ||= node.type === 'Identifier' && node.name === name;
  });
  return isBound;
}

function usedExports({ specifiers }) {
  const used = specifiers.filter(({ exported }) => USED.includes(exported.name));
  return `export{${used.map(({ local, exported }) => `${local.name} as ${exported.name}`).join(',')}};`;
}

function withCuts(code, cuts) {
  cuts.sort((one, other) => one.start - other.start);
  let at = 0;
  const kept = cuts.map(({ start, end, text }) => {
    const before = code.slice(at, start);
    at = end;
    return before + text;
  });
  return kept.join('') + code.slice(at);
}
