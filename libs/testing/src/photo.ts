/** The smallest JPEG that is whole: a head, the words, a scan and its end; other words make another file. */
export const photoOf = (words: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0x00, Buffer.byteLength(words) + 2]),
    Buffer.from(words),
    Buffer.from([0xff, 0xda, 0x00, 0x02, 0x3f, 0xff, 0xd9]),
  ]);
