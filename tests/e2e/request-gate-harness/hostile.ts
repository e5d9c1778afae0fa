/** What a page can try against the two halves. Scripts as text: they are the first of a page. */
import { LINK_EVENT } from '../../../core/gate/link';

/** Listens for the meeting and offers itself to whoever may still listen, again and again. */
export const POSING = `
  window.heard = [];
  window.taken = 0;
  window.mine = document.createElement('i');
  for (const type of ['guard', 'page', '${LINK_EVENT}']) {
    for (const target of [window, document, mine]) {
      target.addEventListener(type, (event) => heard.push(type), true);
    }
  }
  window.pose = () => {
    const offer = new MouseEvent('${LINK_EVENT}', { relatedTarget: mine, cancelable: true });
    if (!window.dispatchEvent(offer)) taken += 1;
    for (const detail of [
      { kind: 'hello' },
      { kind: 'policy', onFailure: 'warn' },
      { kind: 'reply', answer: 'pass' },
    ]) {
      mine.dispatchEvent(new CustomEvent('guard', { detail }));
      mine.dispatchEvent(new CustomEvent('page', { detail }));
    }
    heard.length = 0;
  };
  pose();
  setInterval(pose, 20);
`;

/**
 * Puts itself in the place of everything a script can reach by name. Nothing happens until \`armed\`
 * is set; from then on each use is noted and fails.
 */
export const SPOILING = `
  window.armed = false;
  window.seen = [];
  (() => {
    const { apply, construct, ownKeys, getOwnPropertyDescriptor, defineProperty } = Reflect;
    const NativeError = Error;
    const isFunction = (value) => typeof value === 'function';
    const note = (label) => {
      if (!window.armed) return;
      seen[seen.length] = label;
      throw new NativeError(label);
    };
    const spoilMembers = (owner, label) => {
      for (const key of ownKeys(owner)) {
        if (key === 'constructor' || key === 'prototype') continue;
        const held = getOwnPropertyDescriptor(owner, key);
        if (!held.configurable) continue;
        const name = label + '.' + String(key);
        if (isFunction(held.value)) {
          const native = held.value;
          const spoilt = function (...args) { note(name); return apply(native, this, args); };
          defineProperty(owner, key, { ...held, value: spoilt });
        } else if (held.get) {
          const { get, set } = held;
          defineProperty(owner, key, {
            ...held,
            get() { note(name); return apply(get, this, []); },
            set,
          });
        }
      }
    };
    const names = [
      'Object', 'Function', 'Array', 'String', 'RegExp', 'Map', 'WeakMap', 'Set', 'Promise',
      'ArrayBuffer', 'Uint8Array', 'DataView', 'TextDecoder', 'TextEncoder', 'URL',
      'URLSearchParams', 'Request', 'Response', 'Blob', 'FormData', 'Headers', 'ReadableStream',
      'ReadableStreamDefaultReader', 'AbortSignal', 'EventTarget', 'Event', 'CustomEvent',
      'MouseEvent', 'MessagePort', 'MessageChannel', 'Node', 'Document', 'Proxy', 'TypeError',
      'Error', 'DOMException',
    ].map((name) => [name, window[name]]);
    const typed = Object.getPrototypeOf(Uint8Array.prototype);
    const iterator = Object.getPrototypeOf([][Symbol.iterator]());
    for (const [name, native] of names) {
      if (native.prototype && name !== 'Object') spoilMembers(native.prototype, name + '.prototype');
      spoilMembers(native, name);
    }
    spoilMembers(typed, 'TypedArray.prototype');
    spoilMembers(iterator, 'ArrayIterator.prototype');
    spoilMembers(JSON, 'JSON');
    spoilMembers(Reflect, 'Reflect');
    for (const [name, native] of names) {
      defineProperty(window, name, {
        configurable: true,
        writable: true,
        value: new Proxy(native, {
          apply: (_, self, args) => { note(name); return apply(native, self, args); },
          construct: (_, args, target) => { note('new ' + name); return construct(native, args, native); },
        }),
      });
    }
    for (const name of ['setTimeout', 'queueMicrotask', 'decodeURIComponent', 'dispatchEvent']) {
      const native = window[name];
      window[name] = function (...args) { note(name); return apply(native, this, args); };
    }
  })();
`;
