/** Stands in for the framework's module: a content script is its definition. */
export function defineContentScript<T>(definition: T): T {
  return definition;
}
