import { useEffect, useEffectEvent, useRef } from 'react';
import type { Chat } from './chat';

export interface RouteOfChat<TRef> {
  readonly path: string;
  readonly chat: Chat<TRef>;
  /** Id of the conversation that a path names; undefined where a new one begins. */
  readonly idInPath: (path: string) => string | undefined;
  /** A path that only stands until the conversation has an id. */
  readonly isTemporary: (path: string) => boolean;
  /** A conversation was opened from the list or by its address. */
  readonly onOpened: () => void;
  /** A temporary path that nothing is known of any more, after a reload. */
  readonly onStale: () => void;
}

/** Shows the conversation that the address names. */
export function useRouteOfChat<TRef>(route: RouteOfChat<TRef>): void {
  const first = useRef(true);
  const follow = useEffectEvent((path: string) => {
    const { conversationId, turns } = route.chat.state.get();
    const id = route.idInPath(path);
    if (route.isTemporary(path)) {
      if (turns.length === 0 && first.current) route.onStale();
    } else if (id === undefined) {
      if (conversationId !== null || turns.length > 0) route.chat.reset();
    } else if (id !== conversationId) {
      void route.chat.open(id);
      route.onOpened();
    }
    first.current = false;
  });
  useEffect(() => follow(route.path), [route.path]);
}
