import type { Place } from '../../../core/file/file-text';
import type { Translate } from '../../text';

/** Where in a file something stands, as a person would look for it. */
export function placeWords(place: Place, t: Translate): string {
  switch (place.kind) {
    case 'line':
      return t('panel.file.place.line', { line: place.line });
    case 'page':
      return t('panel.file.place.page', { page: place.page });
    case 'cell':
      return t('panel.file.place.cell', { sheet: place.sheetName, cell: place.cell });
    case 'slide':
      return place.part === 'body'
        ? t('panel.file.place.slide', { slide: place.slide })
        : t(`panel.file.place.${place.part}`, { slide: place.slide });
    case 'paragraph':
      return t(`panel.file.place.${place.part}`, { paragraph: place.paragraph });
    case 'name':
      return t('panel.file.place.name');
    case 'entry':
      return t('panel.file.place.entry', {
        path: place.path,
        place: placeWords(place.inner, t),
      });
  }
}
