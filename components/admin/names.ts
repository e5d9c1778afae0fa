/** Names of what core knows by its id only. The page hands them in. */
import type { Language } from '../text';

export interface SiteName {
  readonly id: string;
  readonly name: string;
  /** Where the chat is. */
  readonly url: string;
}

export interface TemplateName {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
}

export interface Names {
  readonly sites: readonly SiteName[];
  readonly templates: readonly TemplateName[];
}
