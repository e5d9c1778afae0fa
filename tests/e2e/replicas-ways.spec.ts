/** The replicas on their own: everything else that leaves a chat page, and how a page comes up. */
import type { Frame } from 'playwright/test';
import type { LoggedRequest } from '../replicas/request-log';
import {
  chooseFile,
  expect,
  pasteText,
  REPLICA_IDS,
  sentText,
  test,
  type ReplicaPage,
} from './replica-fixtures';

for (const replica of REPLICA_IDS) {
  test.describe(replica, () => {
    test('a prefilled prompt waits; an auto-run link sends by itself', async ({
      openReplica,
      replicas,
    }) => {
      const waiting = await openReplica(replica, { query: 'prompt=Just+a+draft' });
      await expect.poll(() => waiting.modelText()).toBe('Just a draft');
      await waiting.page.waitForTimeout(300);
      expect(replicas.log.sends()).toEqual([]);
      await openReplica(replica, { query: 'q=Sent%20by%20a%20link', mounted: false });
      const sends = await replicas.log.waitFor('send', 1);
      expect(sends.map(sentText)).toEqual(['Sent by a link']);
    });

    test('a starter sends its own words past the composer', async ({ openReplica, replicas }) => {
      const chat = await openReplica(replica);
      await chat.type('still writing');
      await chat.at('starter').first().click();
      const [send] = await replicas.log.waitFor('send', 1);
      expect(sentText(send)).toMatch(/^Suggest three agenda items/);
      expect(await chat.modelText()).toBe('still writing');
    });

    test('files leave when they are attached: chosen, pasted, dropped', async ({
      openReplica,
      replicas,
    }) => {
      const chat = await openReplica(replica);
      await chooseFile(chat, {
        name: 'chosen.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('words of the chosen file'),
      });
      await expect(chat.at('card')).toHaveCount(1);
      await expect.poll(() => uploadsOf(replicas.log.all(), 'chosen file')).toBe(1);
      await giveFile(chat, 'paste', 'pasted.txt');
      await expect.poll(() => uploadsOf(replicas.log.all(), 'file by paste')).toBe(1);
      await giveFile(chat, 'drop', 'dropped.txt');
      await expect.poll(() => uploadsOf(replicas.log.all(), 'file by drop')).toBe(1);
      await expect(chat.at('card')).toHaveCount(3);
      expect(replicas.log.sends()).toEqual([]);

      await chat.type('Summarise these');
      await chat.page.keyboard.press('Enter');
      const [send] = await replicas.log.waitFor('send', 1);
      for (const name of ['chosen.txt', 'pasted.txt', 'dropped.txt']) {
        expect(send?.decoded).toContain(name);
      }
      await expect(chat.at('card')).toHaveCount(0);
    });

    test('a long paste becomes what the site makes of it', async ({ openReplica, replicas }) => {
      const chat = await openReplica(replica);
      await pasteText(chat, 'word '.repeat(1_200));
      if (chat.places.longPaste === 'text') {
        await expect.poll(() => chat.modelText()).toBe('word '.repeat(1_200));
        await expect(chat.at('card')).toHaveCount(0);
        return;
      }
      await expect(chat.at('card')).toContainText('Pasted text');
      await expect.poll(() => chat.modelText()).toBe('');
      await expect(chat.at('card')).toHaveAttribute('data-state', 'ready');
      await chat.page.keyboard.press('Enter');
      const [send] = await replicas.log.waitFor('send', 1);
      if (chat.places.longPaste === 'inline') {
        expect(sentText(send)).toBe('');
        expect(send?.decoded).toContain(`"extracted_content":"${'word '.repeat(1_200)}"`);
        expect(send?.decoded).toContain('"file_name":""');
      } else {
        expect(decodeURIComponent(send?.decoded ?? '')).toContain('Pasted text.txt');
        expect(uploadsOf(replicas.log.beforeFirstSend(), 'word word')).toBe(1);
      }
    });

    test('a short paste goes in as text, line by line', async ({ openReplica }) => {
      const chat = await openReplica(replica);
      await pasteText(chat, 'one\ntwo');
      expect((await chat.modelText()).split(/\n+/)).toEqual(['one', 'two']);
      await expect(chat.at('card')).toHaveCount(0);
    });

    for (const onError of ['keep', 'lose'] as const) {
      test(`a send that fails shows it, and the words are: ${onError}`, async ({ openReplica }) => {
        const chat = await openReplica(replica, { query: `onerror=${onError}` });
        await chat.page.route(chat.places.carrier, (route) => route.abort());
        await chat.type('Will not arrive');
        await chat.page.keyboard.press('Enter');
        await chat.frame.locator('[data-send-failed]').waitFor();
        await expect.poll(() => chat.modelText()).toBe(onError === 'keep' ? 'Will not arrive' : '');
        await expect.poll(() => chat.frame.url()).toMatch(chat.places.home);
        await expect(chat.at('userTurn')).toHaveCount(0);

        await chat.page.unroute(chat.places.carrier);
        await chat.composer.fill('Once more');
        await chat.page.keyboard.press('Enter');
        await expect(chat.at('userTurn')).toHaveText(['Once more']);
        await expect(chat.frame.locator('[data-send-failed]')).toHaveCount(0);
      });
    }

    test('the editor comes late when told to', async ({ openReplica }) => {
      const chat = await openReplica(replica, { query: 'mount=1000' });
      const mountedAt = await chat.frame.evaluate(
        () => performance.getEntriesByName('composer-mounted')[0]?.startTime,
      );
      expect(mountedAt).toBeGreaterThan(1_000);
    });

    test('only words differ between the languages', async ({ openReplica, replicas }) => {
      const shapes: string[] = [];
      for (const language of ['en', 'ja']) {
        const chat = await openReplica(replica, { query: `hl=${language}&pace=0` });
        await chat.type('Same words');
        await chat.page.keyboard.press('Enter');
        await chat.frame.locator('.actions').last().waitFor();
        await expect(async () => {
          const before = await shapeOf(chat.frame);
          await chat.page.waitForTimeout(500);
          expect(await shapeOf(chat.frame)).toBe(before);
        }).toPass();
        const label = await chat.composer.getAttribute('aria-label');
        expect(/[ぁ-んァ-ヶ]/.test(label ?? '')).toBe(language === 'ja');
        shapes.push(await shapeOf(chat.frame));
        await chat.page.close();
        replicas.reset();
      }
      expect(shapes[1]).toBe(shapes[0]);
    });

    test('marks dark, refuses scripts in attributes, pulls the focus on typing', async ({
      openReplica,
    }) => {
      const chat = await openReplica(replica, { dark: true });
      await expect(chat.frame.locator(chat.places.dark)).toHaveCount(1);
      await chat.page.emulateMedia({ colorScheme: 'light' });
      await expect(chat.frame.locator(chat.places.dark)).toHaveCount(0);

      const ran = await chat.frame.evaluate(() => {
        const button = document.createElement('button');
        try {
          button.setAttribute('onclick', 'window.injected = true');
        } catch {
          // Trusted Types refuse it before the policy for scripts would.
        }
        button.click();
        return 'injected' in window;
      });
      expect(ran).toBe(false);

      await chat.at('starter').first().focus();
      await chat.page.keyboard.type('hello');
      expect(await chat.modelText()).toBe('hello');
      await expect(chat.composer).toBeFocused();
    });
  });
}

function uploadsOf(requests: readonly LoggedRequest[], words: string): number {
  // Some sites take the text of a file along with what they are told of the draft.
  return requests.filter(
    ({ kind, decoded }) => (kind === 'upload' || kind === 'draft') && decoded.includes(words),
  ).length;
}

async function giveFile({ composer }: ReplicaPage, by: 'paste' | 'drop', name: string) {
  await composer.evaluate(
    (editor, given) => {
      const data = new DataTransfer();
      data.items.add(
        new File([`words of the file by ${given.by}`], given.name, { type: 'text/plain' }),
      );
      const init = { bubbles: true, cancelable: true };
      editor.dispatchEvent(
        given.by === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: data })
          : new DragEvent('drop', { ...init, dataTransfer: data }),
      );
    },
    { by, name },
  );
}

/** Everything of a page but the words, ids made up on the way, and addresses. */
function shapeOf(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const worded = [
      'aria-label',
      'title',
      'placeholder',
      'data-placeholder',
      'data-stop-label',
      'aria-placeholder',
      'lang',
      'href',
    ];
    const describe = (element: Element): string => {
      const attributes = [...element.attributes]
        .filter(({ name }) => !worded.includes(name))
        .map(({ name, value }) => `${name}=${value.replace(/[0-9a-f-]{36}/g, 'id')}`)
        .sort(); // their order tells only what was set first
      return `<${[element.localName, ...attributes].join(' ')}>${[...element.children].map(describe).join('')}`;
    };
    const main = document.querySelector('.app');
    return main === null ? '' : describe(main);
  });
}
