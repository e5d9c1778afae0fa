/** Bits from the lowest on; behind the end come zeros, and `ranOut` says so. */
export class BitReader {
  ranOut = false;
  private held = 0;
  private count = 0;

  constructor(
    private readonly input: Uint8Array,
    private at: number,
  ) {}

  take(wanted: number): number {
    const value = this.peek(wanted);
    this.skip(wanted);
    return value;
  }

  /** At most 16 bits. */
  peek(wanted: number): number {
    while (this.count < wanted) {
      this.held |= (this.input[this.at] ?? 0) << this.count;
      this.at += 1;
      this.count += 8;
    }
    return this.held & ((1 << wanted) - 1);
  }

  skip(used: number): void {
    this.held >>>= used;
    this.count -= used;
    // Looking ahead may go past the end; using what is not there may not.
    if (this.at - (this.count >> 3) > this.input.length) this.ranOut = true;
  }

  /** Drops the rest of a byte begun, and gives whole bytes that were looked at back. */
  byteAt(): number {
    this.at -= this.count >> 3;
    this.held = 0;
    this.count = 0;
    return this.at;
  }

  /** Whole bytes, after `byteAt`; undefined where there are not so many. */
  slice(length: number): Uint8Array | undefined {
    if (this.at + length > this.input.length) return undefined;
    this.at += length;
    return this.input.subarray(this.at - length, this.at);
  }
}
