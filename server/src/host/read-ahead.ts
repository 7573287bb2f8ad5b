/** A file with what was read of it. */
interface ReadFile<Result> {
  readonly uri: string;
  readonly read: Result;
}

/** Reads files one after the other, in order: the next one while the last one is worked on. `read` does not reject. */
export async function* readAhead<Result>(
  uris: readonly string[],
  read: (uri: string) => Promise<Result>,
): AsyncGenerator<ReadFile<Result>> {
  let next: Promise<Result> | undefined;
  for (const [at, uri] of uris.entries()) {
    const now = await (next ?? read(uri));
    const following = uris[at + 1];
    next = following === undefined ? undefined : read(following);
    yield { uri, read: now };
  }
}
