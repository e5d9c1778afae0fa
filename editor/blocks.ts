/** What the structure of an editable says about its lines. By tag name: styles would cost a layout. */

const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

export function isBlock(node: Node): boolean {
  return BLOCK_TAGS.has(node.nodeName);
}

/** Not the user's words: mention pills, placeholders, drag handles, other widgets of the editor. */
export function isWidget(element: Element): boolean {
  return element.getAttribute('contenteditable') === 'false';
}

/** Nodes that an editor puts in for the caret's sake. */
export function isCaretAid(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE && /^[\ufeff\u200b\u2060]*$/u.test(node.nodeValue ?? '');
}
