/** What was worked out of words, which are found by their letters where they stand: no piece of the text is cut out for one that is known. */
export class KeptForms<Form extends { readonly surface: string }> {
  readonly #most: number;
  readonly #longest: number;
  readonly #formOf: (surface: string) => Form;
  readonly #slots: (Form | undefined)[];
  #count = 0;

  /** Holds so many forms at most; longer words are hardly met twice and not kept. */
  constructor(formOf: (surface: string) => Form, most = 20_000, longest = 30) {
    this.#formOf = formOf;
    this.#most = most;
    this.#longest = longest;
    this.#slots = new Array<Form | undefined>(2 ** Math.ceil(Math.log2(2 * most)));
  }

  of(text: string, start: number, end: number): Form {
    if (end - start > this.#longest) return this.#formOf(ownCopy(text, start, end));
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashOf(text, start, end) & mask;
    for (let form = slots[slot]; form !== undefined; form = slots[slot]) {
      if (form.surface.length === end - start && text.startsWith(form.surface, start)) return form;
      slot = (slot + 1) & mask;
    }
    const form = this.#formOf(ownCopy(text, start, end));
    if (this.#count >= this.#most) {
      slots.fill(undefined);
      this.#count = 0;
      slot = hashOf(text, start, end) & mask;
    }
    slots[slot] = form;
    this.#count++;
    return form;
  }
}

/** A part of a text holds on to the whole of it; a copy does not. */
function ownCopy(text: string, start: number, end: number): string {
  return ` ${text.slice(start, end)}`.slice(1);
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 15);
}
