/** @returns Content of the part of a form with that name, or undefined when there is none. */
export function partOf(body: Buffer, contentType: string, name: string): Buffer | undefined {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType);
  const mark = `--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  // One byte per character: offsets in the text are offsets in the bytes.
  const text = body.toString('latin1');
  let start = text.indexOf(mark);
  while (start >= 0) {
    const end = text.indexOf(mark, start + mark.length);
    const head = text.indexOf('\r\n\r\n', start);
    if (end < 0 || head < 0) return undefined;
    if (text.slice(start, head).includes(`name="${name}"`)) return body.subarray(head + 4, end - 2);
    start = end;
  }
  return undefined;
}
