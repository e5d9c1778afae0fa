/** The few names of the extension API that tests call inside the extension's own worker. */
declare const chrome: {
  readonly runtime: {
    readonly onMessage: { addListener(listener: (message: unknown) => boolean): void };
    reload(): void;
  };
  readonly storage: Record<
    'local' | 'session' | 'sync',
    {
      get(keys: null): Promise<unknown>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(keys: string): Promise<void>;
    }
  >;
  readonly tabs: { query(filter: { url: string }): Promise<{ readonly id?: number }[]> };
  readonly action: { getBadgeText(details: { tabId?: number }): Promise<string> };
};
