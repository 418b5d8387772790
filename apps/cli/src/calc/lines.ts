/** The longest line in bytes: 8 MB, a megabyte being 1,048,576 bytes. */
export const MAX_LINE_BYTES = 8 * 1024 * 1024;

/** A line that is longer than MAX_LINE_BYTES; its content is not kept. */
export const TOO_LONG = Symbol('line too long');

const NEWLINE = 0x0a;

/** Cuts a stream into lines without their end, in bounded memory. The last line needs no end. */
export async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer | typeof TOO_LONG> {
  const line = new PartialLine();
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      line.add(bytes.subarray(from, end));
      yield line.take();
      from = end + 1;
    }
    line.add(bytes.subarray(from));
  }
  yield line.take();
}

/** The part of a line that has arrived; beyond the limit only the fact is kept. */
class PartialLine {
  private parts: Buffer[] = [];
  private length = 0;

  add(part: Buffer): void {
    this.length += part.length;
    if (this.length > MAX_LINE_BYTES) this.parts = [];
    else this.parts.push(part);
  }

  take(): Buffer | typeof TOO_LONG {
    const line = this.length > MAX_LINE_BYTES ? TOO_LONG : Buffer.concat(this.parts);
    this.parts = [];
    this.length = 0;
    return line;
  }
}
