import { useEffect, useEffectEvent } from 'react';

/** Listens to the site's push channel. Nothing is ever sent on it. */
export function usePush(address: string, onMessage: () => void): void {
  const take = useEffectEvent(onMessage);
  useEffect(() => {
    const socket = new WebSocket(address);
    socket.addEventListener('message', () => take());
    return () => socket.close();
  }, [address]);
}
