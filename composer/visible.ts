/**
 * Whether an element stands on the page with a size. Sites keep a second, hidden composer in the
 * page; being inert or covered by a dialog does not make a composer hidden.
 */
export function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0;
}
