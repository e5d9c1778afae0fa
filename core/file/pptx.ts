import { ok, type Result } from '../result';
import type { DocumentPart, FileError, Place } from './file-text';
import { openPackage, type OfficePackage } from './office-package';
import { readParts } from './office-parts';
import type { Reading } from './reading';
import type { Source } from './read-work';
import { readXml } from './xml';

/** PowerPoint: slides in the order of the show with their notes and comments, then all the rest. */
export async function readPptx(source: Source): Promise<Result<Reading, FileError>> {
  const office = openPackage(source);
  if (!office.ok) return office;
  const slides = slidesOf(office.value);
  if (!slides.ok) return slides;
  const places = new Map<string, () => Place>();
  for (const [index, path] of slides.value.entries()) {
    const slide = index + 1;
    const at = (part: DocumentPart) => (): Place => ({ kind: 'slide', part, slide });
    places.set(path, at('body'));
    const related = office.value.relationships(path);
    if (!related.ok) return related;
    for (const { type, target } of related.value) {
      const part = PARTS[type];
      if (part) places.set(target, at(part));
    }
  }
  return readParts(source, office.value, { places, done: new Set() });
}

/** What belongs to one slide, by the type of the relationship. */
const PARTS: Readonly<Record<string, DocumentPart>> = {
  notesSlide: 'notes',
  comments: 'comments',
  chart: 'other',
  diagramData: 'other',
};

function slidesOf(office: OfficePackage): Result<readonly string[], FileError> {
  const related = office.relationships(office.main);
  if (!related.ok) return related;
  const xml = office.xml(office.main);
  if (!xml.ok) return xml;
  const ids: string[] = [];
  const read = readXml(xml.value, {
    open(name, attributes) {
      // Its own `id` is a number, which is the name of no relationship.
      if (name !== 'sldId') return;
      for (const attribute of attributes) if (attribute.name === 'id') ids.push(attribute.value);
    },
    close: () => undefined,
    text: () => undefined,
  });
  if (!read.ok) return read;
  const slides = related.value.filter(({ type }) => type === 'slide');
  const shown = ids.flatMap((id) => slides.find((slide) => slide.id === id)?.target ?? []);
  return ok([...new Set([...shown, ...slides.map(({ target }) => target)])]);
}
