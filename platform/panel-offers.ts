/**
 * Tokens by which a panel frame proves that the guard of its own tab put it there.
 *
 * Kept in session storage, which tabs cannot read: the background may fall asleep between an offer
 * and its claim. A token is good once, for a few seconds, in the tab that offered it.
 */
import { storage } from '#imports';

export const OFFER_LASTS_MS = 10_000;

interface Offer {
  readonly token: string;
  readonly tabId: number;
  /** Epoch milliseconds. */
  readonly untilMs: number;
}

const offersItem = storage.defineItem<readonly Offer[]>('session:panelOffers', { fallback: [] });

/** Reading and writing is not one step in storage: one change waits for the one before. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const next = last.then(change, change);
  last = next;
  return next;
}

/** @param nowMs Epoch milliseconds. */
export function addPanelOffer(tabId: number, token: string, nowMs: number): Promise<void> {
  return inTurn(async () => {
    const open = (await offersItem.getValue()).filter(({ untilMs }) => untilMs > nowMs);
    await offersItem.setValue([...open, { token, tabId, untilMs: nowMs + OFFER_LASTS_MS }]);
  });
}

/** @returns True when this tab has offered the token just now; the token is used up by that. */
export function claimPanelOffer(tabId: number, token: string, nowMs: number): Promise<boolean> {
  return inTurn(async () => {
    const open = (await offersItem.getValue()).filter(({ untilMs }) => untilMs > nowMs);
    const isIt = (offer: Offer) => offer.token === token && offer.tabId === tabId;
    await offersItem.setValue(open.filter((offer) => !isIt(offer)));
    return open.some(isIt);
  });
}
