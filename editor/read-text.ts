export interface MappedText {
  readonly text: string;
  /** Where [start, end) of `text` stands in the page; undefined in a textarea. */
  rangeOf(start: number, end: number): Range | undefined;
}

export declare function readText(el: HTMLElement): string;
export declare function readMappedText(el: HTMLElement): MappedText;
