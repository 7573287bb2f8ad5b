import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProse } from '../../server/src/core/text/read-prose.js';
import { expectPlacesInOrder } from './offsets.js';

type Example = readonly [name: string, document: string, prose: string];

const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  html: [
    [
      'paragraphs',
      '<p>The <b>harbour</b> has\n1,200 berths.</p><p>It opens.</p>',
      'The harbour has 1,200 berths.\nIt opens.',
    ],
    ['headings and lists', '<h1>Port</h1><ul><li>One<li>Two</ul>', 'Port\nOne\nTwo'],
    ['scripts and styles', '<style>p{5}</style><script>if (a<b) x("<p>6</p>")</script>It opens.', 'It opens.'],
    ['comments and doctype', '<!DOCTYPE html><!-- 5 -->It<!-- 6 --> opens.', 'It opens.'],
    ['entities', 'Smith &amp; Sons&rsquo; 5&nbsp;cranes &#8212; all', 'Smith & Sons’ 5\u00a0cranes — all'],
    ['what is struck out', 'It has <del>1,000</del> 1,200 berths.', 'It has 1,200 berths.'],
    ['old elements inside a line', 'It has <tt>1,200</tt> <big>big</big> berths.', 'It has 1,200 big berths.'],
    ['line breaks', 'It has<br>1,200 berths.', 'It has 1,200 berths.'],
    ['attributes', '<a href="x?5=6" title="7">The plan</a>', 'The plan'],
    ['tables', '<table><tr><th>Berths</th><td>1,200</td></tr></table>', 'Berths\n1,200'],
  ],
  latex: [
    [
      'preamble',
      '\\documentclass[11pt]{article}\n\\title{5}\n\\begin{document}\nIt opens.\n\\end{document}\n6',
      'It opens.',
    ],
    [
      'paragraphs',
      'The \\textbf{harbour} has\n1,200 \\emph{big} berths.\n\nIt opens.',
      'The harbour has 1,200 big berths.\nIt opens.',
    ],
    ['sections', '\\section*{The port}\nIt opens.', 'The port\nIt opens.'],
    ['comments', 'It has % 5\n  1,200 berths, 50\\% new.', 'It has 1,200 berths, 50% new.'],
    ['formulas', 'With $x^2$ and \\(n\\) tons. \\[ x = 5 \\] It opens.', 'With and tons. It opens.'],
    ['numbers in formulas', 'It has $1{,}200$ berths and $50\\%$ more.', 'It has 1,200 berths and 50% more.'],
    ['grouped numbers', 'It has 1{,}200 berths for \\$5 million.', 'It has 1,200 berths for $5 million.'],
    ['citations', 'It opens~\\cite[p.~5]{a,b}, see \\ref{x} and \\url{http://a.b/5}.', 'It opens , see and .'],
    ['links', 'See \\href{http://a.b/5}{the \\textit{plan}}.', 'See the plan.'],
    ['footnotes', 'It opens.\\footnote{He said \\textbf{5}.} Then', 'It opens. (He said 5.) Then'],
    [
      'quotation marks',
      "``It opens,'' he said---`really' -- \\enquote{soon}.",
      "“It opens,” he said—‘really' – “soon”.",
    ],
    [
      'accents',
      "Jos\\'e, M\\\"{u}ller, Fran\\c{c}ois, \\L{}\\'od\\'z, Stra\\ss e",
      'José, Müller, François, Łódź, Straße',
    ],
    ['lists', '\\begin{itemize}\n\\item Berths\n\\item[5] Cranes\n\\end{itemize}', 'Berths\nCranes'],
    ['listings', '\\begin{lstlisting}\nx 5\n\\end{lstlisting}\nRun \\verb|x 6| now.', 'Run now.'],
    ['equations', 'It opens.\n\\begin{equation*}\nx = 5\n\\end{equation*}\nIt closes.', 'It opens.\nIt closes.'],
    [
      'tables',
      '\\begin{tabular}{lr}\nBerths & 1,200 \\\\ \\hline\nCranes & 5\n\\end{tabular}',
      'Berths\n1,200\nCranes\n5',
    ],
    [
      'captions',
      '\\begin{figure}[h]\\includegraphics[width=5cm]{a}\\caption{The port}\\label{x}\\end{figure}',
      'The port',
    ],
  ],
  asciidoc: [
    ['a header', '= The port\nAnna Berg <a@b.c>\nv1.5, 2024-01-05\n:toc: 5\n\nIt opens.', 'The port\nIt opens.'],
    ['emphasis', 'The *harbour* has __1,200__ _big_ ##berths##, 5 * 3.', 'The harbour has 1,200 big berths, 5 * 3.'],
    ['sections and titles', '== Berths\n\n.Cranes\nIt opens.', 'Berths\nCranes\nIt opens.'],
    ['lists', '* Berths\n** Cranes\n. Tugs\n+\nIt opens.', 'Berths\nCranes\nTugs\nIt opens.'],
    ['code', 'Run `x 5`.\n\n[source,js]\n----\nx 6\n----\n\n x 7\n\nDone.', 'Run .\nDone.'],
    ['comments', 'It has\n// 5\n1,200 berths.\n\n////\n6\n////', 'It has\n1,200 berths.'],
    ['links', 'See https://a.b/5[the *plan*] and link:x5.pdf[it], https://a.b/6.', 'See the plan and it, .'],
    ['references', 'See <<a5,the plan>>, <<b5>> and {version}.', 'See the plan, and .'],
    ['footnotes', 'It opens.footnote:[He said 5.] Then', 'It opens. (He said 5.) Then'],
    ['quotation marks', "\"`It opens,`\" he said, '`soon`'. Olaf`'s", '“It opens,” he said, ‘soon’. Olaf’s'],
    ['blocks', '[quote,Anna]\n____\nIt opens.\n____\n\nNOTE: It closes.', 'It opens.\nIt closes.'],
    ['tables', '|===\n|Berths |1,200\n\na|Cranes\n|===', 'Berths\n1,200\nCranes'],
    ['images', 'image::a5.png[Cranes 5]\n\nIt opens.', 'It opens.'],
    ['what is struck out', 'It has [.line-through]#1,000# 1,200 berths.', 'It has 1,200 berths.'],
    ['entities', 'Smith &amp; Sons&#8217;', 'Smith & Sons’'],
  ],
  restructuredtext: [
    ['sections', '========\nThe port\n========\n\nBerths\n------\n\nIt opens.', 'The port\nBerths\nIt opens.'],
    ['emphasis', 'The *harbour* has **1,200** berths, 5 * 3.', 'The harbour has 1,200 berths, 5 * 3.'],
    ['literals', 'Run ``x 5``::\n\n   x 6\n\n   x 7\n\nDone.', 'Run :\nDone.'],
    [
      'directives',
      '.. code-block:: js\n   :linenos:\n\n   x 5\n\n.. note:: It opens.\n\n.. image:: a5.png\n\nDone.',
      'It opens.\nDone.',
    ],
    ['comments and targets', '.. 5 cranes\n   6 cranes\n\n.. _a5: https://a.b/6\n\nIt opens.', 'It opens.'],
    ['links', 'See `the plan <https://a.b/5>`_ and `it`_, word_, https://a.b/6.', 'See the plan and it, word, .'],
    ['roles', 'See :ref:`the plan <a5>`, :math:`x = 5` and :emphasis:`it`.', 'See the plan, and it.'],
    ['notes', 'It opens. [1]_\n\n.. [1] He said so.', 'It opens.\nHe said so.'],
    ['lists', '* Berths\n\n#. Cranes\n   of steel\n\n(a) Tugs', 'Berths\nCranes of steel\nTugs'],
    ['quotes', 'He said:\n\n   It opens.', 'He said:\nIt opens.'],
    ['fields', ':Author: Anna 5\n:Date: 2024\n\nIt opens.', 'It opens.'],
    ['grid tables', '+----+-----+\n| A  | 1,2 |\n+====+=====+\n| B  | 5   |\n+----+-----+', 'A\n1,2\nB\n5'],
    [
      'simple tables',
      '=====  =====\nBerths Tugs\n=====  =====\n1,200  5 big\n=====  =====',
      'Berths Tugs\n1,200\n5 big',
    ],
  ],
  org: [
    ['headings', '#+TITLE: Port 5\n* TODO [#A] The port :a:b:\nIt opens.', 'The port\nIt opens.'],
    ['emphasis', 'The *harbour* has /big/ _berths_ and/or 5 * 3.', 'The harbour has big berths and/or 5 * 3.'],
    ['code', 'Run =x 5= or ~x 6~.\n#+BEGIN_SRC js\nx 7\n#+END_SRC\n: x 8\nDone.', 'Run or .\nDone.'],
    ['quotes', '#+begin_quote\nIt opens.\n#+end_quote', 'It opens.'],
    ['comments', '# 5 cranes\nIt opens.', 'It opens.'],
    [
      'drawers and plans',
      '* Port\nSCHEDULED: <2024-01-05 Fri>\n:PROPERTIES:\n:ID: 5\n:END:\nIt opens.',
      'Port\nIt opens.',
    ],
    ['links', 'See [[https://a.b/5][the *plan*]] and [[file:a5]], https://a.b/6.', 'See the plan and , .'],
    [
      'notes',
      'It opens.[fn:1] Then[fn:: He said 5.]\n\n[fn:1] He said so.',
      'It opens. Then (He said 5.)\nHe said so.',
    ],
    ['citations', 'It opens [cite:@berg2024 p. 5].', 'It opens .'],
    ['lists', '- Berths\n- [ ] Cranes\n1. Tugs :: three', 'Berths\nCranes\nTugs: three'],
    ['tables', '| Berths | 1,200 |\n|--------+-------|\n| Cranes | 5 |', 'Berths\n1,200\nCranes\n5'],
    ['what is struck out', 'It has +1,000+ 1,200 berths.', 'It has 1,200 berths.'],
    ['money', 'From $5 million to $6 million.', 'From $5 million to $6 million.'],
  ],
  typst: [
    ['headings', '= The port\nIt *opens* _soon_, 5 * 3.', 'The port\nIt opens soon, 5 * 3.'],
    ['statements', '#set page(width: 5cm)\n#let x = [\n  5\n]\n#show heading: it => [6]\nIt opens.', 'It opens.'],
    ['comments', 'It has // 5\n1,200 /* 6 */ berths, https://a.b//5 too.', 'It has 1,200 berths, too.'],
    [
      'calls',
      'The #text(fill: red)[red] #emph[big] port#footnote[He said 5.] #v(5pt)',
      'The red big port (He said 5.)',
    ],
    ['links', 'See #link("https://a.b/5")[the plan].', 'See the plan.'],
    ['figures', '#figure(image("a5.png", width: 5cm), caption: [The port])\n\nIt opens.', 'The port\nIt opens.'],
    ['tables', '#table(columns: 2, [Berths], [1,200])', 'Berths\n1,200'],
    ['references', 'It opens @berg2024, see <sec5>.', 'It opens , see .'],
    ['math and money', 'With $x^2$ it costs \\$5 million.', 'With it costs $5 million.'],
    ['raw text', 'Run `x 5`.\n```js\nx 6\n```\nDone.', 'Run . Done.'],
    ['lists', '- Berths\n+ Cranes\n/ Tugs: three', 'Berths\nCranes\nTugs: three'],
    ['dashes', '5--6~tons --- all', '5–6 tons — all'],
    ['what is struck out', 'It has #strike[1,000] 1,200 berths.', 'It has 1,200 berths.'],
  ],
  mdx: [
    ['modules', "import A from './a5.js'\nexport const b = {\n  c: 6,\n}\n\nIt *opens*.", 'It opens.'],
    ['expressions', 'It has {count + 5} 1,200 berths.', 'It has 1,200 berths.'],
    ['components', '<Note level={5}>\n\nIt opens.\n\n</Note>', 'It opens.'],
    ['comments', 'It {/* 5 */} opens.\n\n{/*\n6\n*/}', 'It opens.'],
    ['code', '`{5}`\n\n```js\n{\n```\n\nIt opens.', 'It opens.'],
  ],
};

const LANGUAGES = Object.keys(EXAMPLES);

describe.each(Object.entries(EXAMPLES))('the prose of %s', (languageId, examples) => {
  it.each(examples)('reads %s', (_name, document, prose) => {
    expect(readProse(document, languageId).text).toBe(prose);
    expect(readProse(document.replaceAll('\n', '\r\n'), languageId).text).toBe(prose);
  });
});

const SNIPPETS = [
  ...[
    '1,200',
    'ships',
    ' ',
    '\n',
    '\r\n',
    '\n\n',
    '*',
    '**',
    '_',
    '`',
    '``',
    '[',
    ']',
    '](',
    '{',
    '}',
    '(',
    ')',
    '<b>',
    '</b>',
  ],
  ...[
    '<!--',
    '-->',
    '<script>',
    '\\',
    '\\begin{verbatim}',
    '\\end{verbatim}',
    '\\item',
    '\\cite{',
    '\\footnote{',
    '\\"o',
    '%',
    '$',
    '$$',
    '&',
  ],
  ...[
    '\n= ',
    '\n* ',
    '\n----\n',
    '\n|===\n',
    '|',
    '//',
    '/*',
    '*/',
    'footnote:[',
    '"`',
    '`"',
    '::',
    '\n.. ',
    '\n.. note:: ',
    '\n   ',
    '\n====\n',
  ],
  ...[
    '\n#+BEGIN_SRC\n',
    '\n#+END_SRC\n',
    '[fn:1]',
    '[[',
    '][',
    ']]',
    '#',
    '#set ',
    '#emph[',
    '#f(',
    '"',
    '@key',
    '~',
    '&amp;',
    '😀',
    '\ud83d',
    '\u00ad',
  ],
];
const anyDocument = fc
  .array(fc.oneof(fc.constantFrom(...SNIPPETS), fc.string()), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe.each(LANGUAGES)('any document in %s', (languageId) => {
  it('has each character of its prose in the document, in order, one block a line', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const prose = readProse(document, languageId);
        expectPlacesInOrder(prose, document);
        const { text, blocks, comments } = prose;
        const lines = blocks.map(({ start, end }) => text.slice(start, end));
        expect(lines.join('\n')).toBe(text);
        for (const line of lines) expect(line).toMatch(/^[^ \t\n\r](?:.*[^ \t\n\r])?$/su);
        for (const { start, end } of comments) expect(start <= end && end <= document.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '[',
    '{',
    '\\cite{',
    '<b',
    '"`',
    '`',
    '$x',
    '%',
    '#f(',
    '.. ',
    '| ',
    '\n',
    ' a   ',
    '*a',
    '<!-- ',
    '/*',
    '[fn:',
  ])('is read in a time that goes with its length: %j', (unit) => {
    const start = performance.now();
    readProse(unit.repeat(100_000 / unit.length), languageId);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
