import { useCallback, useEffect, useState } from 'react';
import type { ConversationLink } from './chat-contract';

/** The list beside the chat; `refresh` asks the site for it again. */
export function useConversations(list: () => Promise<readonly ConversationLink[]>) {
  const [conversations, setConversations] = useState<readonly ConversationLink[]>([]);
  const refresh = useCallback(() => {
    list().then(setConversations, () => {
      // The old list is still better than none.
    });
  }, [list]);
  useEffect(refresh, [refresh]);
  return { conversations, refresh };
}
