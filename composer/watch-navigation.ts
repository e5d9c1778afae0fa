/** Not in TypeScript's DOM library of every target: browsers without it give no such property. */
interface NavigationWindow {
  readonly navigation?: EventTarget;
}

/**
 * Calls back when the page has gone to another address without a load.
 *
 * A script in the isolated world cannot see `pushState` itself. Where the Navigation API is missing,
 * the next act of the user shows it: nothing can be typed or sent before that.
 */
export function watchNavigation(window: Window, onNavigate: () => void, signal: AbortSignal): void {
  let path = window.location.pathname;
  const look = (): void => {
    if (window.location.pathname === path) return;
    path = window.location.pathname;
    onNavigate();
  };
  const { navigation } = window as NavigationWindow;
  navigation?.addEventListener('currententrychange', look, { signal });
  window.addEventListener('popstate', look, { signal });
  for (const type of ['focusin', 'keydown', 'pointerdown'] as const) {
    window.addEventListener(type, look, { capture: true, passive: true, signal });
  }
}
