/** Finds the boxes in which a prompt is written, by the site's selectors and then by structure. */
import type { SiteAdapter } from '../sites/site-adapter';
import { isVisible } from './visible';

/** A place in the page where the user writes what will be sent. */
export interface Box {
  readonly kind: 'composer' | 'edit';
  /** The editable itself. Sites replace it: never keep it over a navigation. */
  readonly element: HTMLElement;
}

export interface Locator {
  /** The visible composer; the one with the focus where there are several. */
  composer(): Box | undefined;
  /** The box that an event's target stands in. Hidden twins are never in doubt here. */
  boxOf(target: EventTarget | null): Box | undefined;
  /** The visible composer inside an element. */
  composerIn(scope: Element): Box | undefined;
  /** Visible boxes in which sent messages are being edited. */
  editBoxes(): readonly Box[];
  /** Something in which one could write a prompt is visible, known to us or not. */
  anyEditable(): boolean;
}

const EDITABLES =
  'textarea:not([readonly]), [contenteditable="true"], [contenteditable="plaintext-only"], [contenteditable=""]';
const SUBMIT = 'button[type="submit"], input[type="submit"], button:not([type])';

export type LocatorSite = Pick<SiteAdapter, 'composer' | 'editBox'>;

export function createLocator(site: LocatorSite, document: Document): Locator {
  // The site's data may be corrected while the tab is open.
  const editSelector = (): string => site.editBox.join(', ');

  function composerIn(scope: ParentNode): Box | undefined {
    for (const selector of site.composer) {
      const visible = visibleIn(scope, selector);
      const focused = visible.find((element) => element.contains(document.activeElement));
      const element = focused ?? visible[0];
      if (element) return { kind: 'composer', element };
    }
    return undefined;
  }

  /** Where no selector fits any more: the only editable that stands in a form with a submit. */
  function composerByStructure(): Box | undefined {
    const candidates = visibleIn(document, EDITABLES).filter(
      (element) => !isEditBox(element) && element.closest('form')?.querySelector(SUBMIT),
    );
    const [only, another] = candidates;
    return only && !another ? { kind: 'composer', element: only } : undefined;
  }

  function isEditBox(element: Element): boolean {
    return editSelector() !== '' && element.matches(editSelector());
  }

  function composer(): Box | undefined {
    return composerIn(document) ?? composerByStructure();
  }

  return {
    composer,
    composerIn,
    boxOf(target) {
      const at = elementOf(target);
      if (!at) return undefined;
      for (const selector of site.composer) {
        const element = at.closest(selector);
        if (element instanceof HTMLElement) return { kind: 'composer', element };
      }
      const edited = editSelector() === '' ? null : at.closest(editSelector());
      if (edited instanceof HTMLElement) return { kind: 'edit', element: edited };
      const editable = at.closest(EDITABLES);
      if (!editable) return undefined;
      const found = composer();
      return found?.element === editable ? found : undefined;
    },
    editBoxes: () =>
      editSelector() === ''
        ? []
        : visibleIn(document, editSelector()).map((element) => ({ kind: 'edit', element })),
    anyEditable: () => visibleIn(document, EDITABLES).length > 0,
  };
}

/** The element of an event's target; a text node counts as its parent. */
export function elementOf(target: EventTarget | null): Element | undefined {
  if (target instanceof Element) return target;
  return target instanceof Node ? (target.parentElement ?? undefined) : undefined;
}

/** Where the event really happened, also inside open shadow trees. */
export function targetOf(event: Event): EventTarget | null {
  return event.composedPath()[0] ?? event.target;
}

function visibleIn(scope: ParentNode, selector: string): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>(selector)].filter(isVisible);
}
