/**
 * Styles of the two marks that stand in the page itself: the pill, and the frame's place. In `px` and
 * own colours, since the page's must not reach in. Nothing here fades or moves: a browser that is
 * asked whether the frame was really seen takes an effect for a trick.
 */
export const PANEL_STYLE = `
:host { color-scheme: light dark; }
.frame, .pill { position: fixed; pointer-events: auto; box-sizing: border-box; }
.frame {
  inset: 0 0 0 auto; width: 380px; max-width: 100vw; height: 100%;
  border: 0; border-left: 1px solid light-dark(#dedad0, #353a41);
  background: light-dark(#fbfaf7, #16181b);
}
@media (max-width: 640px) {
  .frame { inset: 0 0 auto 0; width: 100vw; height: min(60%, 560px);
    border-left: 0; border-bottom: 1px solid light-dark(#dedad0, #353a41); }
}
.pill {
  right: 12px; bottom: 96px; display: flex; align-items: center; gap: 8px;
  max-width: min(320px, calc(100vw - 24px)); min-width: 40px; min-height: 40px; margin: 0;
  padding: 8px 12px; border-radius: 20px; cursor: pointer; text-align: start;
  font: 500 13px/1.4 'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'Yu Gothic UI', 'Noto Sans JP',
    'Noto Sans CJK JP', system-ui, 'Segoe UI', sans-serif;
  color: light-dark(#1d2126, #eceef0); background: light-dark(#ffffff, #1f2226);
  border: 1px solid light-dark(#c9c4b8, #4a5059);
  box-shadow: 0 1px 4px rgb(0 0 0 / 20%);
}
.pill:focus-visible { outline: 2px solid light-dark(#0b57d0, #8ab4f8); outline-offset: 2px; }
.mark { flex: none; width: 16px; height: 16px; stroke: currentColor; stroke-width: 2; fill: none; }
.pill[data-tone='ok'] .mark { color: light-dark(#24713f, #73cf93); }
.pill[data-tone='warn'] { background: light-dark(#fdf3dc, #362b14); border-color: light-dark(#8a5a00, #f0bd57); }
.pill[data-tone='warn'] .mark { color: light-dark(#8a5a00, #f0bd57); }
.pill[data-tone='stop'] { color: #ffffff; background: #b3261e; border-color: #b3261e; }
.count { font-variant-numeric: tabular-nums; }
[hidden] { display: none !important; }
`;

/** On the host element itself, each with `!important`: the page's own sheet can name it. */
export const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto 0px 0px auto',
  width: '0px',
  height: '0px',
  margin: '0px',
  padding: '0px',
  border: '0px',
  overflow: 'visible',
  background: 'transparent',
  opacity: '1',
  visibility: 'visible',
  'pointer-events': 'none',
  'z-index': '2147483647',
};
