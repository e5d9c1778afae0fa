export type TextControl = HTMLTextAreaElement | HTMLInputElement;

/** A field whose text is its `value`. By name, so that it also holds for another frame's elements. */
export function isTextControl(element: Element): element is TextControl {
  return element.tagName === 'TEXTAREA' || element.tagName === 'INPUT';
}
