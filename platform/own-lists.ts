/** The user's own lists, shared by all chat tabs. They hold digests, no words: see ADR 11. */
import { storage } from '#imports';
import { emptyLists, type OwnLists } from '../core/detect/own-lists';

/** `null` until the user lists something. */
export const ownListsItem = storage.defineItem<OwnLists | null>('local:ownLists', {
  fallback: null,
});

/** @returns The lists as stored; empty ones with a salt of their own when there are none. */
export async function readOwnLists(): Promise<OwnLists> {
  return (await ownListsItem.getValue()) ?? freshLists();
}

/** Calls back after each change, in every context that listens. */
export function watchOwnLists(onChange: (lists: OwnLists) => void): () => void {
  return ownListsItem.watch((lists) => {
    onChange(lists ?? freshLists());
  });
}

/** Rejects when the store is full or the extension is gone. */
export async function storeOwnLists(lists: OwnLists): Promise<void> {
  await ownListsItem.setValue(lists);
}

function freshLists(): OwnLists {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return emptyLists(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}
