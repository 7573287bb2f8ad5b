const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Commands whose arguments are no text of the document. */
export const UNREAD_COMMANDS = words(
  'cite citep citet citealp citealt citeauthor citeyear parencite textcite footcite autocite fullcite nocite supercite ref eqref pageref autoref cref Cref nameref label includegraphics input include usepackage documentclass bibliography bibliographystyle addbibresource vspace hspace url index glsadd pagestyle thispagestyle setlength addtolength setcounter newcommand renewcommand providecommand newenvironment DeclareMathOperator hypersetup graphicspath pagenumbering texttt lstinline mintinline code lstset st sout todo hphantom phantom vphantom rule hyphenation tikzset definecolor geometry color bibitem newtheorem linespread fontsize selectlanguage setmainfont printbibliography ensuremath',
);

/** Commands of which only the last argument is text. */
export const LAST_ARGUMENT = words(
  'href textcolor colorbox parbox raisebox makebox framebox scalebox resizebox multicolumn multirow foreignlanguage hyperref',
);

export const UNREAD_ENVIRONMENTS = words(
  'verbatim Verbatim lstlisting minted equation align gather multline eqnarray displaymath math flalign alignat tikzpicture comment filecontents thebibliography picture axis pgfplots',
);

/** Environments whose name is followed by arguments that are no text. */
export const ENVIRONMENTS_WITH_ARGUMENTS = words(
  'tabular tabularx longtable array minipage figure table wrapfigure multicols adjustbox',
);

export const HEADINGS = words('part chapter section subsection subsubsection paragraph subparagraph title caption');

/** What a command without arguments stands for. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ldots: '…',
    dots: '…',
    textellipsis: '…',
    textendash: '–',
    textemdash: '—',
    euro: '€',
    EUR: '€',
    texteuro: '€',
    pounds: '£',
    textsterling: '£',
    textdollar: '$',
    textyen: '¥',
    textpercent: '%',
    percent: '%',
    ss: 'ß',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    o: 'ø',
    O: 'Ø',
    aa: 'å',
    AA: 'Å',
    l: 'ł',
    L: 'Ł',
    i: 'ı',
    textquotedblleft: '“',
    textquotedblright: '”',
    textquoteleft: '‘',
    textquoteright: '’',
    quad: ' ',
    qquad: ' ',
    newline: ' ',
    TeX: 'TeX',
    LaTeX: 'LaTeX',
    textdegree: '°',
    degree: '°',
    S: '§',
    textbackslash: '\\',
    space: ' ',
  }),
);

/** The combining mark of an accent command. */
export const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '"': '\u0308',
    '=': '\u0304',
    '.': '\u0307',
    c: '\u0327',
    v: '\u030c',
    u: '\u0306',
    H: '\u030b',
    k: '\u0328',
    r: '\u030a',
  }),
);
