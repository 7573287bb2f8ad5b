/** A message of the protocol, as far as a test looks at it. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test states by its assertions what it expects.
  readonly params?: any;
  // biome-ignore lint/suspicious/noExplicitAny: a test states by its assertions what it expects.
  readonly result?: any;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Frames {
  take(data: Buffer): void;
  /** What was neither a header nor a message. */
  stray(): readonly string[];
}

const END_OF_HEADER = '\r\n\r\n';

/** Cuts a stream of bytes into messages. */
export function framesIn(onMessage: (message: Message) => void): Frames {
  let waiting = Buffer.alloc(0);
  const stray: string[] = [];
  const takeOne = (): boolean => {
    const end = waiting.indexOf(END_OF_HEADER);
    if (end < 0) return false;
    const header = waiting.toString('latin1', 0, end);
    const length = /^Content-Length: (\d+)$/m.exec(header.replaceAll('\r', ''))?.[1];
    if (length === undefined) stray.push(header);
    const start = end + END_OF_HEADER.length;
    const next = start + Number(length ?? 0);
    if (waiting.length < next) return false;
    const text = waiting.toString('utf8', start, next);
    waiting = waiting.subarray(next);
    if (length !== undefined) onMessage(JSON.parse(text));
    return true;
  };
  return {
    take: (data) => {
      waiting = Buffer.concat([waiting, data]);
      while (takeOne());
    },
    stray: () => stray,
  };
}
