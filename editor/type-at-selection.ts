let typing = false;

/** True inside the events that our own writing fires. */
export function isTyping(): boolean {
  return typing;
}

/**
 * Puts text in the place of the selection, or deletes it when the text is empty.
 *
 * The old command is the only way of writing that every editor takes for the user's own, that
 * frameworks hear of, and that the browser's undo remembers. Browsers have nothing in its place.
 *
 * @see https://github.com/w3c/editing for the state of a successor
 */
export function typeAtSelection(document: Document, text: string): void {
  typing = true;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  typing = false;
}
