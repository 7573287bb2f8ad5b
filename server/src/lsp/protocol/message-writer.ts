import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver';
import { messageBytes } from './message-bytes.js';

/** The stream that messages go to, as far as it is used. */
export interface ByteStream {
  write(bytes: Uint8Array, done: (error?: Error | null) => void): unknown;
  end(): unknown;
  on(event: 'error', heard: (error: Error) => void): unknown;
  on(event: 'close', heard: () => void): unknown;
}

/** Sends each message in one piece, the head with the rest, so that the other end wakes up once. */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: ByteStream;
  #failures = 0;

  constructor(stream: ByteStream) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  async write(message: Message): Promise<void> {
    const bytes = messageBytes(message);
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(bytes, (error) => (error ? reject(error) : resolve()));
    }).catch((error: unknown) => {
      this.#failures++;
      this.fireError(error, message, this.#failures);
      throw error;
    });
  }

  end(): void {
    this.#stream.end();
  }
}
