/** The replicas on their own: what a real chat page does when somebody writes and sends. */
import { fromInner } from '../replicas/gemini/wire';
import { expect, REPLICA_IDS, sentText, test } from './replica-fixtures';
import { PLACES } from './replica-places';

const PROMPT = 'Draft a reply to [Name 1] of [Company 1], card [Card 1]';

for (const replica of REPLICA_IDS) {
  test.describe(replica, () => {
    test('Enter sends what was typed, once, and the answer streams in', async ({
      openReplica,
      replicas,
    }) => {
      const chat = await openReplica(replica);
      expect(chat.frame.url()).toMatch(chat.places.home);
      await chat.type(PROMPT);
      await chat.frame.evaluate((answer) => {
        const lengths = new Set<number>();
        Object.assign(window, { lengths });
        new MutationObserver(() => {
          const text = document.querySelector(answer)?.textContent ?? '';
          if (text !== '') lengths.add(text.length);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      }, chat.places.answer);
      await chat.page.keyboard.press('Enter');

      const [send] = await replicas.log.waitFor('send', 1);
      expect(sentText(send)).toBe(PROMPT);
      await chat.at('streaming').first().waitFor();
      await expect(chat.frame.locator(chat.places.streaming)).toHaveCount(0);
      const answer = await chat.at('answer').innerText();
      for (const placeholder of ['[Name 1]', '[Company 1]', '[Card 1]']) {
        expect(answer).toContain(placeholder);
      }
      await expect(chat.at('userTurn')).toHaveText(PROMPT);
      await expect.poll(() => chat.frame.url()).toMatch(chat.places.conversation);
      await expect.poll(() => chat.modelText()).toBe('');
      const steps = await chat.frame.evaluate(
        () => (window as unknown as { lengths: Set<number> }).lengths.size,
      );
      expect(steps).toBeGreaterThan(5);
      expect(replicas.log.sends()).toHaveLength(1);
    });

    test('the send button is there only with words, and sends on click', async ({
      openReplica,
      replicas,
    }) => {
      const chat = await openReplica(replica, { query: 'pace=60' });
      await expect(chat.at('send')).toHaveCount(0);
      await chat.type('First line');
      await chat.at('send').click();
      const [send] = await replicas.log.waitFor('send', 1);
      expect(sentText(send)).toBe('First line');
      await chat.at('stop').waitFor();
      await expect(chat.at('send')).toHaveCount(0);
      await chat.at('stop').click();
      await expect(chat.at('stop')).toHaveCount(0);
      await expect.poll(() => replicas.log.all().filter(chat.places.isStop).length).toBe(1);
      expect(replicas.log.sends()).toHaveLength(1);
    });

    test('two sends in a row are two requests: nothing here hides them', async ({
      openReplica,
      replicas,
    }) => {
      const chat = await openReplica(replica);
      await chat.type('Sent twice');
      await chat.composer.evaluate((editor) => {
        for (let times = 0; times < 2; times += 1) {
          const init = {
            key: 'Enter',
            code: 'Enter',
            keyCode: 13,
            bubbles: true,
            cancelable: true,
          };
          editor.dispatchEvent(new KeyboardEvent('keydown', init));
        }
      });
      const sends = await replicas.log.waitFor('send', 2);
      expect(sends.map(sentText)).toEqual(['Sent twice', 'Sent twice']);
    });

    test('Shift+Enter breaks the line and sends nothing', async ({ openReplica, replicas }) => {
      const chat = await openReplica(replica);
      await chat.type('one');
      await chat.page.keyboard.press('Shift+Enter');
      await chat.page.keyboard.type('two');
      expect(await chat.modelText()).toBe('one\ntwo');
      expect(replicas.log.sends()).toEqual([]);
      await chat.page.keyboard.press('Enter');
      const [send] = await replicas.log.waitFor('send', 1);
      expect(sentText(send)).toBe('one\ntwo');
    });

    test('an Enter that confirms kana does not send', async ({ openReplica, replicas }) => {
      const chat = await openReplica(replica);
      await chat.composer.click();
      const devtools = await chat.page.context().newCDPSession(chat.page);
      await chat.frame.evaluate(() => {
        const keys: string[] = [];
        Object.assign(window, { keys });
        const note = (event: KeyboardEvent) => {
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- 229 is how keys of an IME are told
          keys.push(`${event.key} ${String(event.keyCode)} ${String(event.isComposing)}`);
        };
        window.addEventListener('keydown', note, true);
      });
      const confirm = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
      await devtools.send('Input.imeSetComposition', {
        text: 'さくら',
        selectionStart: 3,
        selectionEnd: 3,
      });
      await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...confirm });
      await devtools.send('Input.insertText', { text: '佐倉' });
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...confirm });
      const keys = await chat.frame.evaluate(() => (window as unknown as { keys: string[] }).keys);
      expect(keys).toEqual(['Enter 229 true']);
      await expect.poll(() => chat.modelText()).toBe('佐倉');
      await chat.page.waitForTimeout(300);
      expect(replicas.log.sends()).toEqual([]);

      await chat.page.keyboard.press('Enter');
      const [send] = await replicas.log.waitFor('send', 1);
      expect(sentText(send)).toBe('佐倉');
    });

    if (PLACES[replica]?.edit !== undefined)
      test('an edited message is sent again in the place of the old one', async ({
        openReplica,
        replicas,
      }) => {
        const chat = await openReplica(replica, { query: 'pace=0' });
        await chat.type('first');
        await chat.page.keyboard.press('Enter');
        await expect(chat.at('answer')).toHaveCount(1);
        await chat.type('second');
        await chat.page.keyboard.press('Enter');
        await expect(chat.at('answer')).toHaveCount(2);
        await expect(chat.frame.locator(chat.places.streaming)).toHaveCount(0);

        await chat.at('userTurn').nth(1).hover();
        await chat.at('edit').nth(1).click();
        await chat.at('editBox').fill('second, but better');
        await chat.at('saveEdit').click();
        const sends = await replicas.log.waitFor('send', 3);
        expect(sentText(sends[2])).toBe('second, but better');
        expect(parentOf(sends[2]?.decoded)).toBe(parentOf(sends[1]?.decoded));
        expect(parentOf(sends[2]?.decoded)).not.toBe(parentOf(sends[0]?.decoded));
        await expect(chat.at('userTurn')).toHaveText(['first', 'second, but better']);
        await expect(chat.at('answer')).toHaveCount(2);
      });

    if (PLACES[replica]?.isRetry !== undefined)
      test('another answer can be had without saying the words again', async ({
        openReplica,
        replicas,
      }) => {
        const chat = await openReplica(replica, { query: 'pace=0' });
        await chat.type('the question');
        await chat.page.keyboard.press('Enter');
        await chat.at('retry').click();
        const { isRetry = () => false } = chat.places;
        await expect.poll(() => replicas.log.all().filter(isRetry).length).toBe(1);
        expect(replicas.log.all().find(isRetry)?.decoded).not.toContain('the question');
        await expect(chat.at('userTurn')).toHaveText(['the question']);
        await expect(chat.at('answer')).toHaveCount(1);
        await expect(chat.at('retry')).toHaveCount(1);
      });

    test('goes from chat to chat without loading', async ({ openReplica, replicas }) => {
      const chat = await openReplica(replica, { query: 'pace=0' });
      await chat.frame.evaluate(() => Object.assign(window, { sameDocument: true }));
      await chat.type('a chat to come back to');
      await chat.page.keyboard.press('Enter');
      await expect.poll(() => chat.frame.url()).toMatch(chat.places.conversation);
      await expect(chat.at('answer')).toHaveCount(1);
      await expect(chat.frame.locator(chat.places.streaming)).toHaveCount(0);
      const address = chat.frame.url();

      await chat.at('newChat').click();
      await expect.poll(() => chat.frame.url()).toMatch(chat.places.home);
      await expect(chat.at('answer')).toHaveCount(0);
      if (chat.places.history) {
        await chat.frame.getByRole('link', { name: 'Shorten the meeting minutes' }).click();
        await expect(chat.at('userTurn')).toHaveCount(1);
        await expect.poll(() => chat.frame.url()).toMatch(chat.places.conversation);
        await chat.frame.evaluate(() => history.back());
      }
      await expect(chat.at('userTurn')).toHaveCount(0);
      await chat.frame.evaluate(() => history.back());
      await expect.poll(() => chat.frame.url()).toBe(address);
      await expect(chat.at('userTurn')).toHaveText(['a chat to come back to']);
      expect(await chat.frame.evaluate(() => 'sameDocument' in window)).toBe(true);

      await chat.frame.goto(address);
      await expect(chat.at('userTurn')).toHaveText(['a chat to come back to']);
      const pages = replicas.log
        .all()
        .filter(({ kind, path }) => kind === 'page' && !path.startsWith('/cdn/'));
      expect([...new Set(pages.map((page) => page.replica))]).toEqual([replica]);
    });

    test('a new composer takes over words, focus and place', async ({ openReplica }) => {
      const chat = await openReplica(replica);
      await chat.type('half a sen');
      const old = await chat.composer.elementHandle();
      await chat.frame.evaluate(() => window.replica.remount());
      expect(await old.evaluate((element) => element.isConnected)).toBe(false);
      await expect.poll(() => chat.modelText()).toBe('half a sen');
      await expect(chat.composer).toBeFocused();
      await chat.composer.press('End');
      await chat.page.keyboard.type('tence');
      expect(await chat.modelText()).toBe('half a sentence');
    });
  });
}

function parentOf(body = '{}'): string {
  const any: unknown = JSON.parse(body);
  if (Array.isArray(any)) return fromInner(body).parentId;
  const parsed = any as {
    parent_message_id?: string;
    parent_message_uuid?: string;
    message?: { parent_message_id: string };
    params?: { last_backend_uuid?: string };
  }; // bodies of our own pages
  const inMessage = parsed.message?.parent_message_id ?? parsed.params?.last_backend_uuid;
  return parsed.parent_message_id ?? parsed.parent_message_uuid ?? inMessage ?? '';
}
