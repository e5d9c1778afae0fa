/** The template library: every file of `templates/`, collected when the extension is built. */
import type { Template } from '../core/template/schema';
import { inLibraryOrder } from '../core/template/search';

const files = import.meta.glob<Template>('../templates/*.json', {
  eager: true,
  import: 'default',
});

/**
 * All templates, by job and then by file name. Used as they lie in the files, without a parser:
 * `tests/contract/templates.test.ts` is the proof that each one is a `Template`.
 */
export const TEMPLATES: readonly Template[] = inLibraryOrder(Object.values(files));
