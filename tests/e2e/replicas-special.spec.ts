/** The replicas on their own: what only one of the sites does. */
import { expect, sentText, test } from './replica-fixtures';

test.describe('chatgpt-b', () => {
  test('has a hidden composer first in the page, in every place', async ({ openReplica }) => {
    const chat = await openReplica('chatgpt-b', { query: 'pace=0' });
    const all = chat.page.locator('form[data-chatgpt-composer] [data-composer-markdown]');
    await expect(all).toHaveCount(2);
    await expect(all.first()).toBeHidden();
    await expect(all.last()).toBeVisible();
    await chat.type('To the thread');
    await chat.page.keyboard.press('Enter');
    await expect(chat.at('answer')).toHaveCount(1);
    await expect(all).toHaveCount(2);
    await expect(all.first()).toBeHidden();
    const shown = chat.page.locator('form:visible');
    await expect(shown).toHaveAttribute('data-composer-placement', 'thread');
    expect(await chat.page.locator('html').getAttribute('data-codex-window-type')).toBe('browser');
  });

  test('a new chat goes by an id of its own first', async ({ openReplica }) => {
    const chat = await openReplica('chatgpt-b');
    const paths: string[] = [];
    await chat.page.exposeFunction('noteAddress', (path: string) => paths.push(path));
    await chat.page.evaluate(() => {
      const note = (window as unknown as { noteAddress: (path: string) => void }).noteAddress;
      for (const name of ['pushState', 'replaceState'] as const) {
        const original = history[name].bind(history);
        history[name] = (...state) => {
          original(...state);
          note(`${name} ${location.pathname}`);
        };
      }
    });
    await chat.type('Where am I?');
    await chat.page.keyboard.press('Enter');
    await expect(chat.page).toHaveURL(chat.places.conversation);
    expect(paths).toEqual([
      expect.stringMatching(/^pushState \/c\/local-chatgpt%3A[0-9a-f-]{36}$/),
      expect.stringMatching(/^replaceState \/c\/[0-9a-f-]{36}$/),
    ]);
  });

  test('only listens on its push channel', async ({ openReplica, replicas }) => {
    const chat = await openReplica('chatgpt-b', { query: 'pace=0' });
    const socket = await chat.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const device = JSON.parse(document.getElementById('boot')?.textContent ?? '') as {
            deviceId: string;
          };
          const own = new WebSocket(`wss://ws.chatgpt.com/p2/ws/user?did=${device.deviceId}`);
          own.addEventListener('message', ({ data }) => resolve(String(data)));
          own.addEventListener('open', () =>
            document.querySelector<HTMLButtonElement>('.starter')?.click(),
          );
        }),
    );
    expect(JSON.parse(socket)).toMatchObject({ type: 'conversation-created' });
    expect(replicas.log.all().filter(({ method }) => method === 'MESSAGE')).toEqual([]);
    expect(replicas.log.all().some(({ host }) => host === 'ws.chatgpt.com')).toBe(true);
  });

  test('an edit box can be an editor too', async ({ openReplica, replicas }) => {
    const chat = await openReplica('chatgpt-b', { query: 'edit=prosemirror&pace=0' });
    await chat.type('before');
    await chat.page.keyboard.press('Enter');
    await expect(chat.at('answer')).toHaveCount(1);
    await chat.at('userTurn').hover();
    await chat.at('edit').click();
    const box = chat.page.locator('[data-turn-key] .ProseMirror[contenteditable="true"]');
    await expect(box).toHaveText('before');
    await box.press('End');
    await chat.page.keyboard.type(' and after');
    await chat.page.keyboard.press('Enter');
    const sends = await replicas.log.waitFor('send', 2);
    expect(sentText(sends[1])).toBe('before and after');
    await chat.page.getByRole('button', { name: 'See versions' }).click();
    await expect(chat.page.locator('.versions li')).toHaveText(['before']);
  });

  test('a mention is a pill that cannot be typed into', async ({ openReplica, replicas }) => {
    const chat = await openReplica('chatgpt-b');
    await chat.type('Ask ');
    await chat.at('composer').press('End');
    await chat.page.locator('[data-composer-navigation-target="add-context"]:visible').click();
    await chat.page.getByRole('menuitem', { name: 'Refer to the calendar' }).click();
    await chat.page.keyboard.type('about Friday');
    await expect(chat.composer.locator('[app-mention-path][contenteditable="false"]')).toHaveText(
      '@Calendar',
    );
    await chat.page.keyboard.press('Enter');
    const [send] = await replicas.log.waitFor('send', 1);
    expect(sentText(send)).toBe('Ask @Calendar about Friday');
  });

  test('turns far from view leave the page', async ({ openReplica }) => {
    const chat = await openReplica('chatgpt-b', { query: 'pace=0' });
    for (let turn = 1; turn <= 9; turn += 1) {
      await chat.type(`question ${turn}`);
      await chat.page.keyboard.press('Enter');
      await expect(chat.page.locator('[data-turn-key]')).toHaveCount(turn);
      await expect(chat.page.locator(chat.places.streaming)).toHaveCount(0);
    }
    const first = chat.page.locator(chat.places.userTurn).getByText('question 1', { exact: true });
    await expect(first).toHaveCount(0);
    await expect(chat.page.locator('[data-turn-key]')).toHaveCount(9);
    await chat.page.locator('[data-turn-key]').first().scrollIntoViewIfNeeded();
    await expect(first).toBeVisible();
  });
});

test.describe('chatgpt-a', () => {
  test('Enter in the edit box breaks the line; Ctrl+Enter sends', async ({
    openReplica,
    replicas,
  }) => {
    const chat = await openReplica('chatgpt-a', { query: 'pace=0' });
    await chat.type('before');
    await chat.page.keyboard.press('Enter');
    await expect(chat.at('answer')).toHaveCount(1);
    await chat.at('userTurn').hover();
    await chat.at('edit').click();
    await chat.at('editBox').press('End');
    await chat.page.keyboard.press('Enter');
    await chat.page.keyboard.type('after');
    expect(replicas.log.sends()).toHaveLength(1);
    await chat.page.keyboard.press('Control+Enter');
    const sends = await replicas.log.waitFor('send', 2);
    expect(sentText(sends[1])).toBe('before\nafter');
  });

  for (const ssr of ['carry', 'lose'] as const) {
    test(`words typed before the editor are: ${ssr}`, async ({ openReplica }) => {
      const chat = await openReplica('chatgpt-a', {
        query: `mount=4000&ssr=${ssr}`,
        mounted: false,
      });
      const early = chat.page.locator('textarea[name="prompt-textarea"]');
      await early.fill('typed early');
      await chat.composer.waitFor();
      await expect(early).toBeHidden();
      expect(await chat.modelText()).toBe(ssr === 'carry' ? 'typed early' : '');
      await expect(chat.composer).toBeFocused();
    });
  }

  test('the stop button is the node that was the send button', async ({ openReplica }) => {
    const chat = await openReplica('chatgpt-a', { query: 'pace=60' });
    await chat.type('Which button is this?');
    const send = await chat.at('send').elementHandle();
    await chat.page.keyboard.press('Enter');
    await chat.at('stop').waitFor();
    expect(await send.getAttribute('data-testid')).toBe('stop-button');
  });
});

test.describe('claude-json', () => {
  for (const gzip of ['bytes', 'blob', 'stream', 'off'] as const) {
    test(`packs the send as ${gzip}`, async ({ openReplica, replicas }) => {
      const chat = await openReplica('claude-json', { query: `gzip=${gzip}&pace=0` });
      await chat.type('Packed words');
      await chat.page.keyboard.press('Enter');
      const [send] = await replicas.log.waitFor('send', 1);
      expect(sentText(send)).toBe('Packed words');
      const packed = gzip !== 'off';
      expect(send?.raw.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))).toBe(packed);
      expect(send?.headers['content-encoding']).toBe(packed ? 'gzip' : undefined);
      expect(send?.raw.includes('Packed words')).toBe(!packed);
      await expect(chat.at('answer')).toHaveCount(1);
    });
  }

  test('the title call repeats the first prompt, and only the first', async ({
    openReplica,
    replicas,
  }) => {
    const chat = await openReplica('claude-json', { query: 'pace=0' });
    await chat.type('Name this chat');
    await chat.page.keyboard.press('Enter');
    const [title] = await replicas.log.waitFor('title', 1);
    expect(JSON.parse(title?.decoded ?? '')).toMatchObject({ message_content: 'Name this chat' });
    await expect(chat.at('retry')).toHaveCount(1);
    const [first] = replicas.log.sends();
    expect(first?.decoded).toContain('create_conversation_params');
    await chat.type('Go on');
    await chat.page.keyboard.press('Enter');
    const sends = await replicas.log.waitFor('send', 2);
    await expect(chat.at('retry')).toHaveCount(1);
    expect(sends[1]?.decoded).not.toContain('create_conversation_params');
    expect(replicas.log.all().filter(({ kind }) => kind === 'title')).toHaveLength(1);
  });

  test('the address is that of the chat as soon as the send goes out', async ({ openReplica }) => {
    const chat = await openReplica('claude-json');
    let held: (() => void) | undefined;
    await chat.page.route(/\/completion$/, async (route) => {
      await new Promise<void>((resolve) => (held = resolve));
      await route.continue();
    });
    await chat.type('Hold this');
    await chat.page.keyboard.press('Enter');
    await expect(chat.page).toHaveURL(chat.places.conversation);
    const frame = chat.page.locator('[data-testid="assistant-message"]');
    await expect(frame).toHaveCount(1);
    expect(await frame.getAttribute('data-is-streaming')).toBeNull();
    held?.();
    await expect(frame).toHaveAttribute('data-is-streaming', 'false');
  });

  for (const ssr of ['carry', 'lose'] as const) {
    test(`words typed into the field of the server are: ${ssr}`, async ({ openReplica }) => {
      const chat = await openReplica('claude-json', {
        query: `mount=4000&ssr=${ssr}`,
        mounted: false,
      });
      const early = chat.page.locator('textarea[data-testid="chat-input-ssr"]');
      await early.fill('typed early');
      await chat.composer.waitFor();
      await expect(early).toHaveCount(0);
      expect(await chat.modelText()).toBe(ssr === 'carry' ? 'typed early' : '');
      await expect(chat.composer).toBeFocused();
    });
  }

  test('Enter saves in the edit box, but not while kana are confirmed', async ({
    openReplica,
    replicas,
  }) => {
    const chat = await openReplica('claude-json', { query: 'pace=0' });
    await chat.type('before');
    await chat.page.keyboard.press('Enter');
    await expect(chat.at('retry')).toHaveCount(1);
    await chat.at('userTurn').hover();
    await chat.at('edit').click();
    await chat.at('editBox').fill('');
    const devtools = await chat.page.context().newCDPSession(chat.page);
    const confirm = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    const kana = { text: 'あと', selectionStart: 2, selectionEnd: 2 };
    await devtools.send('Input.imeSetComposition', kana);
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...confirm });
    await devtools.send('Input.insertText', { text: '後' });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...confirm });
    await expect(chat.at('editBox')).toHaveValue('後');
    expect(replicas.log.sends()).toHaveLength(1);
    await chat.page.keyboard.press('Enter');
    const sends = await replicas.log.waitFor('send', 2);
    expect(sentText(sends[1])).toBe('後');
  });
});
