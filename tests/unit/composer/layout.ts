/** happy-dom lays nothing out: everything has a size unless it, or something above it, is `hidden`. */
export function pretendLayout(): void {
  const isHidden = (element: Element) => element.closest('[hidden]') !== null;
  Object.assign(Element.prototype, {
    checkVisibility(this: Element) {
      return this.isConnected && !isHidden(this);
    },
    getBoundingClientRect(this: Element) {
      return isHidden(this) ? new DOMRect() : new DOMRect(0, 0, 300, 40);
    },
  });
}

/** Puts markup on the page and hands out its elements by selector. */
export function show(markup: string): (selector: string) => HTMLElement {
  document.body.innerHTML = markup;
  return (selector) => {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing fits ${selector}`);
    return found;
  };
}
