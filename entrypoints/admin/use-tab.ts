import { useSyncExternalStore } from 'react';
import { ADMIN_TABS, type AdminTab } from '../../components/admin/admin-page';

/** The open part of the page, kept in the address: it can be linked to, and Back works. */
export function useTab(): readonly [AdminTab, (tab: AdminTab) => void] {
  const tab = useSyncExternalStore(subscribe, read);
  return [tab, write];
}

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => {
    removeEventListener('hashchange', onChange);
  };
}

function read(): AdminTab {
  const hash = location.hash.slice(1);
  return ADMIN_TABS.find((tab) => tab === hash) ?? 'counts';
}

function write(tab: AdminTab): void {
  location.hash = tab;
}
