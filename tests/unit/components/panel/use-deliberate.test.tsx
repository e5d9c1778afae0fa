// @vitest-environment happy-dom
import { act, cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useDeliberate } from '../../../../components/panel/use-deliberate';
import { SETTLE_MS } from '../../../../components/panel/watch-visible';
import { fakeSight, SEEN, type FakeSight } from './fake-sight';

const acted = vi.fn();
const explained = vi.fn();
let sight: FakeSight;

function Dangerous() {
  const { ref, guard } = useDeliberate();
  return (
    <button ref={ref} onClick={guard(acted, explained)}>
      go
    </button>
  );
}

/** happy-dom trusts nobody, so a person's click has to say so. */
function click({ trusted }: { readonly trusted: boolean }): void {
  const button = screen.getByRole('button');
  const event = createEvent.click(button);
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  fireEvent(button, event);
}

function see(entry: typeof SEEN, forMs: number): void {
  act(() => {
    sight.report(entry);
    vi.advanceTimersByTime(forMs);
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  sight = fakeSight(true);
  vi.clearAllMocks();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('useDeliberate', () => {
  it('lets a person act on a button that was seen', () => {
    render(<Dangerous />);
    see(SEEN, SETTLE_MS);
    click({ trusted: true });
    expect(acted).toHaveBeenCalledOnce();
  });

  it('ignores an event that no person caused', () => {
    render(<Dangerous />);
    see(SEEN, SETTLE_MS);
    click({ trusted: false });
    expect(acted).not.toHaveBeenCalled();
    expect(explained).not.toHaveBeenCalled();
  });

  it('ignores a click on a button that has just appeared', () => {
    render(<Dangerous />);
    see(SEEN, SETTLE_MS - 1);
    click({ trusted: true });
    expect(acted).not.toHaveBeenCalled();
  });

  it('refuses and explains while the button is hidden', () => {
    render(<Dangerous />);
    see(SEEN, SETTLE_MS);
    see({ ...SEEN, isVisible: false }, 0);
    click({ trusted: true });
    expect(acted).not.toHaveBeenCalled();
    expect(explained).toHaveBeenCalledOnce();
  });

  it('stops watching when the button goes', () => {
    const { unmount } = render(<Dangerous />);
    expect(sight.watching()).toBe(1);
    unmount();
    expect(sight.watching()).toBe(0);
  });
});
