// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { isComposing, trackComposition } from '../../../editor/composition';

const nextTask = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('trackComposition', () => {
  let stop: AbortController;
  let field: HTMLTextAreaElement;
  const fire = (type: string) => field.dispatchEvent(new Event(type, { bubbles: true }));

  beforeEach(() => {
    stop = new AbortController();
    trackComposition(window, stop.signal);
    field = document.createElement('textarea');
    document.body.replaceChildren(field);
    return () => stop.abort();
  });

  it('is open until the task after the end', async () => {
    expect(isComposing(document)).toBe(false);
    fire('compositionstart');
    expect(isComposing(document)).toBe(true);
    fire('compositionend');
    expect(isComposing(document)).toBe(true);
    await nextTask();
    expect(isComposing(document)).toBe(false);
  });

  it('stays open when the next composition starts at once', async () => {
    fire('compositionstart');
    fire('compositionend');
    fire('compositionstart');
    await nextTask();
    expect(isComposing(document)).toBe(true);
    fire('compositionend');
    await nextTask();
    expect(isComposing(document)).toBe(false);
  });

  it('does not wait for ever when the editor is removed in the middle', () => {
    fire('compositionstart');
    field.remove();
    expect(isComposing(document)).toBe(false);
  });
});
