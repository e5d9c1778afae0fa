import type { Finding } from '../../../core/detect/finding';
import type { Template } from '../../../core/template/schema';
import type { Language } from '../../text';

/** What the Templates tab needs from outside. */
export interface TemplateShelf {
  /** Best match first; every template, in the library's order, for an empty query. */
  readonly search: (query: string, language: Language) => readonly Template[];
  /** What stands in a text; spans refer to it. */
  readonly scan: (text: string) => readonly Finding[];
}
