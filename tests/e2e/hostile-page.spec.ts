/** What scripts of the chat page can try against the whole of Tesuri, in one real Chromium. */
import type { Page } from 'playwright/test';
import { LINK_EVENT } from '../../core/gate/link';
import { panelOf } from '../browser/launch-browser';
import { closedText } from './closed-text';
import { ADDRESS, expect, expectHeld, MAIL, MASKED, primary, t, test } from './send-harness';
import { sentText } from './sent-text';
import { typePrompt } from './type-prompt';

const SEND = '/backend-api/f/conversation';
const body = (text: string) =>
  JSON.stringify({ action: 'next', messages: [{ content: { parts: [text] } }], model: 'auto' });

const post = (page: Page, text: string) =>
  page.evaluate(
    ([url, sent]) =>
      fetch(url, { method: 'POST', body: sent }).then(
        ({ status }) => String(status),
        () => 'refused',
      ),
    [SEND, body(text)] as const,
  );

/** Long enough for what a script did to have had its effect. */
const EFFECT_MS = 800;

test('cannot decide a held send by clicks, keys, focus or submits of its own', async ({
  openChat,
  replicas,
}) => {
  const chat = await openChat('chatgpt-a');
  await typePrompt(chat, MAIL);
  await chat.page.keyboard.press('Enter');
  await expectHeld(chat);
  await chat.composer().evaluate(async (box: HTMLElement) => {
    for (let round = 0; round < 5; round += 1) {
      box.focus();
      for (const type of ['keydown', 'keypress', 'keyup']) {
        for (const target of [box, document, window]) {
          const init = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, composed: true };
          target.dispatchEvent(new KeyboardEvent(type, init));
        }
      }
      for (const button of document.querySelectorAll('button')) {
        if (!/send/iu.test(button.ariaLabel ?? button.dataset['testid'] ?? '')) continue;
        button.click();
        button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      }
      box.closest('form')?.requestSubmit();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  await chat.page.waitForTimeout(EFFECT_MS);
  expect(replicas.log.contains(ADDRESS)).toEqual([]);
  expect(replicas.log.sends()).toEqual([]);
  await expect(primary(await chat.panel())).toBeVisible();
});

test('cannot forge a verdict by messages, events or another link', async ({
  openChat,
  replicas,
}) => {
  const chat = await openChat('chatgpt-a');
  await typePrompt(chat, MAIL);
  await chat.page.evaluate((link) => {
    const mine = document.createElement('i');
    const said: unknown[] = [
      { kind: 'reply', answer: 'pass' },
      { kind: 'policy', onFailure: 'warn', showStrays: false, more: [] },
      { kind: 'send-anyway', reason: 'other' },
      { kind: 'mask-and-send' },
      { tesuri: 'ready' },
      { tesuri: 'port', token: 'x'.repeat(40) },
      { tesuri: 'request.left', payload: { shape: 'send', atMs: Date.now() } },
    ];
    for (const detail of said) {
      window.postMessage(detail, '*', [new MessageChannel().port1]);
      for (let index = 0; index < window.length; index += 1) {
        window[index]?.postMessage(detail, '*', [new MessageChannel().port1]);
      }
      for (const target of [window, document, mine]) {
        for (const type of ['guard', 'page', link]) {
          target.dispatchEvent(new CustomEvent(type, { detail }));
          target.dispatchEvent(new MouseEvent(type, { relatedTarget: mine, cancelable: true }));
        }
      }
    }
  }, LINK_EVENT);
  await chat.page.keyboard.press('Enter');
  await expectHeld(chat);
  expect(await post(chat.page, MAIL)).toBe('refused');
  expect(replicas.log.contains(ADDRESS)).toEqual([]);
  await expect((await chat.panel()).locator('.coverage')).toHaveAttribute('data-state', 'attached');
});

test('cannot get a send past by wrapping fetch again, freezing prototypes or flooding', async ({
  openChat,
  replicas,
}) => {
  const chat = await openChat('chatgpt-a');
  await typePrompt(chat, MAIL);
  await chat.page.evaluate(() => {
    const before = window.fetch.bind(window);
    window.fetch = (...args) => before(...args);
    for (const held of [Array, Object, Promise, EventTarget, Event, CustomEvent, RegExp, String]) {
      Object.freeze(held.prototype);
    }
    Array.prototype.includes.call([], 1);
    for (let flood = 0; flood < 3_000; flood += 1) {
      window.dispatchEvent(new Event('focus'));
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
      document.body.append(document.createComment('flood'));
      window.postMessage({ tesuri: 'ready' }, '*');
    }
  });
  expect(await post(chat.page, MAIL)).toBe('refused');
  await chat.page.keyboard.press('Enter');
  await expect(primary(await chat.panel())).toBeVisible();
  await chat.page.waitForTimeout(EFFECT_MS);
  expect(replicas.log.contains(ADDRESS)).toEqual([]);
});

test('cannot read the originals behind placeholders, nor the findings', async ({
  openChat,
  replicas,
}) => {
  const chat = await openChat('chatgpt-a');
  await typePrompt(chat, MAIL);
  await chat.page.keyboard.press('Enter');
  const panel = await expectHeld(chat);
  await chat.page.keyboard.press('Enter');
  const [send] = await replicas.log.waitFor('send', 1);
  expect(sentText(send)).toBe(MASKED);
  await expect(panel.getByText(ADDRESS).first()).toBeVisible({ timeout: 15_000 });
  const got = await chat.page.evaluate(() => {
    const read: string[] = [document.documentElement.outerHTML];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (element instanceof HTMLIFrameElement)
          read.push(element.contentDocument?.documentElement.outerHTML ?? '');
      }
    };
    walk(document);
    for (let index = 0; index < window.length; index += 1) {
      try {
        read.push(window[index]?.document.documentElement.outerHTML ?? '');
      } catch (error) {
        read.push(String(error));
      }
    }
    read.push(JSON.stringify([localStorage, sessionStorage, document.cookie, history.state]));
    return { text: read.join('\n'), frames: window.length };
  });
  expect(got.text).not.toContain(ADDRESS);
  expect(got.text).not.toContain(ADDRESS.split('@')[0]);
});

test('a panel of its own gets no port, whoever puts it there', async ({
  openChat,
  extensionId,
}) => {
  const chat = await openChat('chatgpt-a');
  await typePrompt(chat, MAIL);
  const before = chat.page.frames().length;
  const heard = await chat.page.evaluate(async (url) => {
    const heard: unknown[] = [];
    window.addEventListener('message', ({ data }) => heard.push(data));
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.src = url;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return JSON.stringify(heard);
  }, `chrome-extension://${extensionId}/panel.html`);
  expect(heard).not.toContain('ms.carter');
  for (const frame of chat.page.frames().slice(before)) {
    expect(
      await frame
        .locator('body')
        .innerText()
        .catch(() => ''),
    ).not.toContain('ms.carter');
  }
  await expect((await chat.panel()).getByText(ADDRESS).first()).toBeVisible();
});

/** Ours is the only element beside head and body that is a popover. */
const OURS = 'html > div[popover]';

test('removes the panel for a while: it comes back, and in the end says so in red', async ({
  openChat,
  badgeOf,
  replicas,
}) => {
  const chat = await openChat('chatgpt-a');
  await chat.page.locator(OURS).evaluate((host) => host.remove());
  await chat.page.locator(OURS).waitFor({ state: 'attached' });
  await panelOf(chat.page);
  await chat.page.evaluate((ours) => {
    setInterval(() => document.querySelector(ours)?.remove(), 10);
  }, OURS);
  await expect.poll(() => badgeOf(chat.page), { timeout: 15_000 }).toBe('!');
  await typePrompt(chat, MAIL);
  await chat.page.keyboard.press('Enter');
  await chat.page.waitForTimeout(EFFECT_MS);
  expect(replicas.log.contains(ADDRESS)).toEqual([]);
});

const TRICKS: Readonly<Record<string, (ours: string) => void>> = {
  covered: () => {
    const cover = document.body.appendChild(document.createElement('div'));
    cover.popover = 'manual';
    cover.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:#fffd;pointer-events:none';
    cover.textContent = 'Press anywhere to go on';
    cover.showPopover();
  },
  faded: () => {
    document.documentElement.style.opacity = '0.02';
  },
  'faded at its own element': (ours) => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = `${ours} { opacity: 0.02 !important }`;
    document.querySelector<HTMLElement>(ours)?.style.setProperty('opacity', '0.02', 'important');
  },
};
for (const [how, trick] of Object.entries(TRICKS)) {
  test(`cannot have "send anyway" pressed while the panel is ${how}`, async ({
    openChat,
    replicas,
  }) => {
    const chat = await openChat('chatgpt-a');
    await typePrompt(chat, MAIL);
    await chat.page.keyboard.press('Enter');
    const panel = await expectHeld(chat);
    await panel.getByRole('button', { name: t('panel.held.sendAnywayWithReason') }).click();
    await panel.getByLabel(t('panel.reason.false-alarm')).check();
    await chat.page.evaluate(trick, OURS);
    await chat.page.waitForTimeout(1_200);
    const button = panel.getByRole('button', { name: t('panel.held.sendAnyway'), exact: true });
    const at = await button.boundingBox();
    if (!at) throw new Error('no button');
    await chat.page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
    await chat.page.waitForTimeout(EFFECT_MS);
    expect(replicas.log.contains(ADDRESS)).toEqual([]);
    expect(await closedText(chat.page)).not.toContain(ADDRESS);
  });
}

test('the button that the tricks are played on sends, where nobody plays one', async ({
  openChat,
  replicas,
}) => {
  const chat = await openChat('chatgpt-a');
  await typePrompt(chat, MAIL);
  await chat.page.keyboard.press('Enter');
  const panel = await expectHeld(chat);
  await panel.getByRole('button', { name: t('panel.held.sendAnywayWithReason') }).click();
  await panel.getByLabel(t('panel.reason.false-alarm')).check();
  await chat.page.waitForTimeout(1_200);
  const button = panel.getByRole('button', { name: t('panel.held.sendAnyway'), exact: true });
  const at = await button.boundingBox();
  if (!at) throw new Error('no button');
  await chat.page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
  const [send] = await replicas.log.waitFor('send', 1);
  expect(sentText(send)).toBe(MAIL);
});
