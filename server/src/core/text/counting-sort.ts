/** A counting sort: number n of those from 0 up to `count` stands, in order, at `places[starts[n]..starts[n + 1]]`. */
export function placesByNumber(
  numbers: ArrayLike<number>,
  count: number,
): { readonly starts: Uint32Array; readonly places: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (let place = 0; place < numbers.length; place++) {
    const next = (numbers[place] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let number = 0; number < count; number++) starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  const filled = starts.slice();
  const places = new Uint32Array(numbers.length);
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? 0;
    const at = filled[number] ?? 0;
    places[at] = place;
    filled[number] = at + 1;
  }
  return { starts, places };
}
