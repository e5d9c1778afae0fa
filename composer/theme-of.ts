import type { Theme } from './highlight-style';

/**
 * The theme that an element is shown in. Read from the colour of its text: sites name their themes
 * in ways that change, and some follow neither the system nor `color-scheme`.
 */
export function themeOf(element: Element): Theme {
  const colour = element.ownerDocument.defaultView?.getComputedStyle(element).color ?? '';
  return lightnessOf(colour) > 0.6 ? 'dark' : 'light';
}

/** @param colour A computed value, in whichever notation the site wrote it. @returns 0 to 1. */
export function lightnessOf(colour: string): number {
  const space = /^(?:color\()?([a-z-]+)/iu.exec(colour)?.[1] ?? '';
  const arguments_ = colour.slice(colour.indexOf('(') + 1).replace(/^[a-z][\w-]*\s/iu, '');
  const [first = 0, second = 0, third = 0] = arguments_
    .split(/[\s,/]+/u)
    .map((part) =>
      part.endsWith('%)') || part.endsWith('%') ? parseFloat(part) / 100 : parseFloat(part),
    );
  if (/^(?:lab|lch)$/iu.test(space)) return first > 1 ? first / 100 : first;
  if (/^(?:oklab|oklch)$/iu.test(space)) return first;
  const scale = /^rgba?$/iu.test(space) ? 255 : 1;
  return (0.2126 * first + 0.7152 * second + 0.0722 * third) / scale;
}
