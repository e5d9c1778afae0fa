import type { Result } from '../result';
import { readXml, type XmlError } from './xml';

/** One string of a sheet; `reading` is the furigana, which spells names. */
export interface CellString {
  readonly text: string;
  readonly reading: string;
}

/** @param source `sharedStrings.xml`. */
export function readSharedStrings(source: string): Result<readonly CellString[], XmlError> {
  const strings: CellString[] = [];
  const collector = createStringCollector();
  const read = readXml(source, {
    open: (name) => collector.open(name),
    text: (value) => collector.text(value),
    close(name) {
      collector.close(name);
      if (name === 'si') strings.push(collector.take());
    },
  });
  return read.ok ? { ok: true, value: strings } : read;
}

/** Puts the runs of a string together. */
export function createStringCollector() {
  let text = '';
  let reading = '';
  let inText = false;
  let inReading = false;
  return {
    open(name: string): void {
      if (name === 't') inText = true;
      if (name === 'rPh') inReading = true;
    },
    close(name: string): void {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
    },
    text(value: string): void {
      if (!inText) return;
      if (inReading) reading += value;
      else text += value;
    },
    take(): CellString {
      const taken = { text: withoutMarks(text), reading: withoutMarks(reading) };
      text = '';
      reading = '';
      return taken;
    },
  };
}

/** Sheets write characters that XML lacks as `_x000D_`. */
function withoutMarks(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
