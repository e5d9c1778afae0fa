/** The HTML of a page, as the server of a real site sends it. */
import type { ColorSchemeMark, Replica } from '../../replica';
import { BOOT_ELEMENT, ROOT_ELEMENT, type Boot } from '../boot';
import type { PageBundle } from './page-bundle';

/** A plain speech bubble: no site's own mark. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#5b6472"/><path d="M9 10h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7l-5 4v-4H9a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z" fill="#fff"/></svg>',
)}`;

export function renderDocument(page: {
  readonly replica: Replica;
  readonly bundle: PageBundle;
  readonly boot: Boot;
  readonly nonce: string;
}): string {
  const { replica, bundle, boot, nonce } = page;
  const headScript = replica.headScript?.(boot) ?? '';
  const attributes = { lang: boot.config.language, ...replica.htmlAttributes };
  return [
    `<!doctype html><html${toAttributes(attributes)}>`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeHtml(replica.title)}</title>`,
    `<link rel="icon" href="${escapeHtml(ICON)}">`,
    `<script nonce="${nonce}">${firstScript(replica.colorScheme)}</script>`,
    ...(headScript === '' ? [] : [`<script nonce="${nonce}">${headScript}</script>`]),
    `<link rel="stylesheet" href="${bundle.style.path}">`,
    `<script id="${BOOT_ELEMENT}" type="application/json">${escapeScript(boot)}</script>`,
    '</head>',
    `<body><div id="${ROOT_ELEMENT}">${bundle.render(boot)}</div>`,
    `<script nonce="${nonce}" src="${bundle.script.path}"></script></body></html>`,
  ].join('');
}

/**
 * The first script of the page. It keeps the browser's `fetch` as it finds it, as some sites do:
 * whoever wraps `fetch` later is passed by.
 */
function firstScript({ on, attribute, light, dark }: ColorSchemeMark): string {
  return [
    'window.replica={fetch:window.fetch};',
    "(()=>{const dark=matchMedia('(prefers-color-scheme: dark)'),root=document.documentElement;",
    `const mark=()=>{${on === 'body' ? 'document.body' : 'root'}?.setAttribute(${JSON.stringify(attribute)},dark.matches?${JSON.stringify(dark)}:${JSON.stringify(light)});`,
    "root.style.colorScheme=dark.matches?'dark':'light'};mark();dark.addEventListener('change',mark);",
    ...(on === 'body' ? ["document.addEventListener('DOMContentLoaded',mark)"] : []),
    '})()',
  ].join('');
}

function toAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function escapeScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
