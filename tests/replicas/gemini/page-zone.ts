export const PAGE_ZONE = 'page';

/** Runs in the page's own zone, and with it every listener that is added on the way. */
export function inPageZone<T>(run: () => T): T {
  return Zone.current.name === PAGE_ZONE ? run() : Zone.root.fork({ name: PAGE_ZONE }).run(run);
}
