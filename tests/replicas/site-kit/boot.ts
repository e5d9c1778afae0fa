/** What a document hands to its scripts. */
import type { PageConfig } from './page-config';

export interface Boot {
  readonly replica: string;
  readonly deviceId: string;
  readonly config: PageConfig;
  /** Path of the document, so that server and page render the same. */
  readonly path: string;
}

/** Id of the element that holds it as JSON. */
export const BOOT_ELEMENT = 'boot';
/** Id of the element that the page renders into. */
export const ROOT_ELEMENT = 'root';
