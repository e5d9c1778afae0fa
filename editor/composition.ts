/** Keeps track of IME compositions in a page; call once at `document_start`. */
export declare function trackComposition(target: Window, signal: AbortSignal): void;

/** True while a composition is open, until the task after it ended. */
export declare function isComposing(document: Document): boolean;
