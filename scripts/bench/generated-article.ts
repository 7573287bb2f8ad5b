const PLACES = 'Strandvik Oldmouth Kirkholm Sandhaven Ravnsund Estermouth Lindhavn Torvik'.split(' ');
const PEOPLE = ['Lena Holm', 'Ana Ruiz', 'Per Dahl', 'Ines Roth', 'Tom Reed', 'Mara Voss'];
const OFFICES = ['director', 'mayor', 'harbour master', 'spokesman', 'chief engineer'];
const NOUNS = 'dockers cranes ships ferries pilots boats houses engineers'.split(' ');
const VERBS = 'hire buy repair sell lease inspect'.split(' ');
const MONTHS = 'January February March April May June July August September October'.split(' ');
const WORTHS = ['nearly', 'more than', 'about', 'at least', 'exactly'];

/** An article of about so many words. The same seed gives the same article. */
export function generatedArticle(seed: number, words: number): string {
  const pick = picker(seed);
  const sentences: string[] = [];
  for (let count = 0; count < words; ) {
    const sentence = generatedSentence(pick);
    sentences.push(sentences.length % 4 === 3 ? `${sentence}\n\n` : `${sentence} `);
    count += sentence.split(' ').length;
  }
  return sentences.join('');
}

type Pick = <Item>(items: readonly Item[]) => Item | '';

function generatedSentence(pick: Pick): string {
  const [place, person, noun] = [pick(PLACES), pick(PEOPLE), pick(NOUNS)];
  const figure = `${pick([...'123456789'])},${pick([...'123456789'])}${pick([...'0123456789'])}0`;
  return String(
    pick([
      `${place} will ${pick(VERBS)} ${figure} ${noun} by ${pick(MONTHS)}, ${person}, its ${pick(OFFICES)}, said.`,
      `The port of ${place} has ${pick(WORTHS)} ${figure} ${noun}, according to a report by Reuters.`,
      `“We are not afraid of the storm in ${place},” ${person} told the Harbour Ledger.`,
      `The new quay in ${place} cost $${pick([...'123456789'])}.${pick([...'123456789'])} million in ${pick(MONTHS)} 2023.`,
      `${person} did not say whether the ${noun} of ${place} would be moved if the wind turned.`,
      `Nobody in ${place} had counted the ${noun} before the winter, and the old pier was closed.`,
    ]),
  );
}

/** Numbers that look random and follow from the seed: a linear congruential generator. */
function picker(seed: number): Pick {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return (items) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return items[Math.floor((state / 2 ** 32) * items.length)] ?? '';
  };
}
