/**
 * Runs in the page before its first script and notes, in `window.tesuriBench`, when the editor was
 * visible and how long the send request took from the Enter key on. Plain JavaScript, loaded as it
 * stands: a compiler's helpers do not exist in the page.
 */
(() => {
  /** @type {Record<string, number>} */
  const marks = {};
  Object.assign(window, { tesuriBench: marks });
  const look = () => {
    const editor = [...document.querySelectorAll('[contenteditable="true"].ProseMirror')].find(
      (element) => element.getClientRects().length > 0,
    );
    if (editor) marks['ready'] ??= performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  let enterAt = 0;
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') enterAt = event.timeStamp;
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { pathname } = new URL(entry.name, location.href);
      if (enterAt > 0 && /\/(f\/conversation|completion)$/.test(pathname)) {
        marks['send'] ??= entry.startTime - enterAt;
      }
    }
  }).observe({ type: 'resource', buffered: true });
})();
