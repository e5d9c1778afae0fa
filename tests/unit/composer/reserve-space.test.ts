// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReservedSpace, PANEL_WIDTH_PX } from '../../../composer/reserve-space';

const root = document.documentElement;
let guard: AbortController;
const margin = () => root.style.getPropertyValue('margin-inline-end');
const frame = () => new Promise((resolve) => setTimeout(resolve, 40));

/** A window of this width, with a page that needs so much of it. */
function lay(width: number, needed = 0): void {
  vi.spyOn(window, 'innerWidth', 'get').mockReturnValue(width);
  vi.spyOn(root, 'scrollWidth', 'get').mockReturnValue(needed);
}
const space = () => createReservedSpace(window, guard.signal);

beforeEach(() => {
  guard = new AbortController();
  lay(1400);
});
afterEach(() => {
  guard.abort();
  vi.restoreAllMocks();
});

describe('createReservedSpace', () => {
  it('moves the page aside by the width of the panel, whatever the page’s own style says', async () => {
    space().reserve();
    await frame();
    expect(margin()).toBe(`${String(PANEL_WIDTH_PX)}px`);
    expect(root.style.getPropertyPriority('margin-inline-end')).toBe('important');
  });

  it('gives all of it back', () => {
    root.setAttribute('style', 'color: red;');
    const reserved = space();
    reserved.reserve();
    reserved.release();
    expect(root.getAttribute('style')).toBe('color: red;');
    root.removeAttribute('style');
  });

  it('leaves a narrow window alone', () => {
    lay(900);
    space().reserve();
    expect(margin()).toBe('');
  });

  it('covers a page that does not give way rather than have it scrolled sideways', async () => {
    lay(1400, 1500);
    space().reserve();
    await frame();
    expect(margin()).toBe('');
  });

  it('gives it back when the window becomes narrow', () => {
    space().reserve();
    lay(900);
    window.dispatchEvent(new Event('resize'));
    expect(margin()).toBe('');
  });

  it('does not take away a margin that is not its own', () => {
    root.style.setProperty('margin-inline-end', '12px');
    space().release();
    guard.abort();
    expect(margin()).toBe('12px');
    root.removeAttribute('style');
  });

  it('gives it back when the guard ends, and takes none after', () => {
    const reserved = space();
    reserved.reserve();
    guard.abort();
    expect(margin()).toBe('');
    reserved.reserve();
    expect(margin()).toBe('');
  });
});
