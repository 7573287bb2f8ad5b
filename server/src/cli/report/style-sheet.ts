/** The looks of the annotated draft: verdicts differ in shape as well as colour, so that a black and white print keeps them. */
export const STYLE_SHEET = `
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1d1b16; --soft: #595448; --line: #d8d2c4; --bad: #b3261e; --open: #8a5a00; --good: #1f6b3a; --tint: #f4f0e6; }
@media (prefers-color-scheme: dark) { :root { --paper: #191814; --ink: #ece7db; --soft: #b0a998; --line: #45413a; --bad: #ff9d94; --open: #f0bd5c; --good: #86d6a2; --tint: #24221d; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.65 Georgia, "Iowan Old Style", "Times New Roman", serif; }
header { border-bottom: 2px solid var(--ink); padding-bottom: 1rem; margin-bottom: 2rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: .25rem 0; }
.about, .counts, .signoff, .margin, .source p, cite { font-family: system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
.about { color: var(--soft); margin: 0; font-size: .95rem; }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; list-style: none; margin: .9rem 0 0; padding: 0; }
.signoff { display: grid; grid-template-columns: 2fr 1fr 2fr; gap: 1.5rem; margin: 2rem 0 0; font-size: .8rem; color: var(--soft); }
.signoff span { border-top: 1px solid var(--soft); padding-top: .25rem; }
.row { display: grid; grid-template-columns: minmax(0, 38rem) minmax(15rem, 1fr); gap: 0 3rem; align-items: start; }
.text p { margin: 0 0 1.1rem; white-space: pre-line; overflow-wrap: anywhere; }
.mark { text-decoration-line: underline; text-decoration-thickness: 1.5px; text-underline-offset: .2em; text-decoration-skip-ink: none; }
.mark.contradicted { text-decoration-style: wavy; text-decoration-color: var(--bad); background: var(--tint); }
.mark.unsourced { text-decoration-style: dotted; text-decoration-color: var(--open); text-decoration-thickness: 2px; }
.mark.supported { text-decoration-style: solid; text-decoration-color: var(--good); }
.text code { font: .9em ui-monospace, Consolas, monospace; }
sup { font: 600 .65em/0 system-ui, sans-serif; color: var(--soft); margin-left: .1em; }
.notes { list-style: none; margin: .2rem 0 1.4rem; padding: 0; font-size: .82rem; line-height: 1.45; }
.notes li { border-left: 3px solid var(--line); padding: .05rem 0 .05rem .75rem; margin-bottom: .7rem; overflow-wrap: anywhere; }
.notes li.contradicted { border-left: 3px double var(--bad); border-left-width: 5px; }
.notes li.unsourced { border-left-style: dotted; border-left-color: var(--open); }
.notes li.supported { border-left-color: var(--good); color: var(--soft); }
.sign, .label { font-weight: 650; }
.contradicted .sign, .contradicted .label { color: var(--bad); }
.unsourced .sign, .unsourced .label { color: var(--open); }
.supported .sign, .supported .label { color: var(--good); }
.remedy { margin: .15rem 0; }
blockquote { margin: .25rem 0 0; font-family: Georgia, "Times New Roman", serif; font-style: italic; color: var(--ink); }
blockquote b { font-style: normal; }
cite { display: block; font-style: normal; font-size: .92em; color: var(--soft); }
.sources { border-top: 2px solid var(--ink); margin-top: 2.5rem; padding-top: 1rem; }
.source h3 { margin: 1.5rem 0 0; font-size: 1.1rem; }
.source p { margin: 0; font-size: .85rem; color: var(--soft); }
.source li { margin: .4rem 0; }
a { color: inherit; overflow-wrap: anywhere; }
@media (max-width: 52rem) { .row { grid-template-columns: minmax(0, 1fr); } .notes { margin-left: .5rem; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #333; --line: #888; --bad: #000; --open: #000; --good: #000; --tint: #eee; }
  @page { margin: 16mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .row { grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); gap: 0 8mm; }
  .notes li, blockquote { break-inside: avoid; }
  .sources, .source + .source { break-before: page; }
}
`;
