import type { ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { BOOT_ELEMENT, ROOT_ELEMENT, type Boot } from '../boot';

/** Takes over the markup that the server rendered. */
export function hydratePage(Page: ComponentType<{ boot: Boot }>): void {
  const boot = JSON.parse(document.getElementById(BOOT_ELEMENT)?.textContent ?? '') as Boot; // ours: written by the server
  const root = document.getElementById(ROOT_ELEMENT);
  if (root === null) throw new Error('the document has no root');
  hydrateRoot(root, <Page boot={boot} />);
}
