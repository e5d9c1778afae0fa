import { useEffect, useRef, type RefObject } from 'react';
import type { GuardToPanel } from '../../core/gate/panel-port';
import type { PanelTab } from './panel';

/** A wish of the guard for the focus. Each one is a new object. */
export interface FocusRequest {
  readonly on: Extract<GuardToPanel, { kind: 'focus' }>['on'];
}

interface FocusTargets {
  readonly rootRef: RefObject<HTMLElement | null>;
  readonly primaryRef: RefObject<HTMLElement | null>;
  readonly searchRef: RefObject<HTMLElement | null>;
  readonly showTab: (tab: PanelTab) => void;
}

/** Grants each wish once, as soon as its target is on the page: the snapshot may come after it. */
export function usePanelFocus(request: FocusRequest | null, targets: FocusTargets): void {
  const done = useRef<FocusRequest | null>(null);
  const shown = useRef<FocusRequest | null>(null);
  // After every render on purpose: the target may have appeared with it.
  useEffect(() => {
    if (!request || done.current === request) return;
    if (shown.current !== request) {
      shown.current = request;
      if (request.on === 'primary') targets.showTab('check');
      if (request.on === 'template-search') targets.showTab('templates');
    }
    const target = targetOf(request, targets);
    if (!target) return;
    done.current = request;
    window.focus();
    target.focus();
  });
}

function targetOf({ on }: FocusRequest, targets: FocusTargets): HTMLElement | null {
  switch (on) {
    case 'primary':
      return targets.primaryRef.current;
    case 'template-search':
      return targets.searchRef.current;
    case 'tab':
      return (
        targets.rootRef.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]') ??
        null
      );
  }
}
