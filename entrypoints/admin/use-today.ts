import { useEffect, useState } from 'react';
import { localDay } from '../../core/usage/day';

/** The local day; follows when midnight passes or a sleeping computer wakes. */
export function useToday(): string {
  const [today, setToday] = useState(() => localDay(new Date()));
  useEffect(() => {
    const look = () => {
      setToday(localDay(new Date()));
    };
    const timer = setInterval(look, 60_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today;
}
