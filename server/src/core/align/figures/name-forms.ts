import lexicon from '../../../../../data/lexicons/countries.json' with { type: 'json' };
import { stem } from '../../text/stem.js';

const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  lexicon.countries.flatMap(({ name, demonyms, others }) => {
    const forms = [name, ...demonyms, ...others].filter((form) => /^\p{L}{3,}$/u.test(form)).map(stem);
    return forms.map((form): [string, readonly string[]] => [form, forms]);
  }),
);

/** The stems that stand for the same name: "German" for "Germany". */
export function formsOf(name: string): readonly string[] {
  return FORMS.get(name) ?? [name];
}
