import type { Result } from '../result';
import { builtInFormat, type NumberFormats } from './cell-number';
import { readXml, type XmlAttribute, type XmlError } from './xml';

/** @param source `styles.xml`: only the number formats of cells are taken. */
export function readNumberFormats(
  source: string,
  from1904: boolean,
): Result<NumberFormats, XmlError> {
  const spelled = new Map<number, string>();
  const codes: (string | undefined)[] = [];
  const elements: string[] = [];
  const read = readXml(source, {
    open(name, attributes) {
      elements.push(name);
      const id = Number(valueOf(attributes, 'numFmtId'));
      if (name === 'numFmt') spelled.set(id, valueOf(attributes, 'formatCode'));
      const ofCell = name === 'xf' && elements.at(-2) === 'cellXfs';
      if (ofCell) codes.push(spelled.get(id) ?? builtInFormat(id));
    },
    close: () => void elements.pop(),
    text: () => undefined,
  });
  return read.ok ? { ok: true, value: { codes, from1904 } } : read;
}

export function valueOf(attributes: readonly XmlAttribute[], wanted: string): string {
  return attributes.find(({ name }) => name === wanted)?.value ?? '';
}
