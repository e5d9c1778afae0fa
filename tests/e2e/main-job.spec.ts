/** The main job, as a person does it, on every replica and in both languages. */
import { createTranslate } from '../../components/text';
import { expect, test } from './fixtures';
import { picture } from './picture';
import { sentText } from './sent-text';
import { STORIES } from './story';
import { typePrompt } from './type-prompt';

const REPLICAS = ['chatgpt-a', 'chatgpt-b', 'claude-json'] as const;

for (const locale of ['ja', 'en'] as const) {
  const t = createTranslate(locale);
  const story = STORIES[locale];

  test.describe(`in ${locale}`, () => {
    test.use({ uiLocale: locale, uiScheme: locale === 'ja' ? 'light' : 'dark' });

    for (const replica of REPLICAS) {
      test(`${replica}: found, held, masked, sent once, answered with the originals`, async ({
        openChat,
        replicas,
      }) => {
        const chat = await openChat(replica);
        await typePrompt(chat, story.prompt);
        const panel = await chat.panel();
        for (const secret of story.secrets)
          await expect(panel.getByText(secret).first()).toBeVisible();
        // Each card says why: the clause of the guideline.
        await expect(panel.getByText(/\d+\.\d+/).first()).toBeVisible();

        await chat.page.keyboard.press('Enter');
        const maskAndSend = panel.getByRole('button', { name: t('panel.held.maskAndSend') });
        await expect(maskAndSend).toBeFocused();
        await chat.page.waitForTimeout(500);
        expect(replicas.log.sends()).toHaveLength(0);
        await picture(chat.page, `held-${locale}-${replica}`);

        await chat.page.keyboard.press('Enter');
        const [send] = await replicas.log.waitFor('send', 1);
        expect(sentText(send)).toBe(story.masked);
        for (const secret of story.secrets) expect(replicas.log.contains(secret)).toEqual([]);

        const answer = panel.getByRole('region', { name: t('panel.answer.title') });
        await expect(answer).toContainText(story.secrets[0] ?? '', { timeout: 15_000 });
        // The page itself only ever saw placeholders.
        const pageText = await chat.page.evaluate(() => document.documentElement.outerHTML);
        for (const secret of story.secrets) expect(pageText).not.toContain(secret);

        await chat.page.waitForTimeout(1_000);
        expect(replicas.log.sends()).toHaveLength(1);
      });
    }
  });
}

for (const replica of REPLICAS) {
  test(`${replica}: a clean prompt goes at once and nothing happens`, async ({
    openChat,
    replicas,
  }) => {
    const chat = await openChat(replica);
    const prompt = 'Shorten this: the meeting moves to 15:00.\n\nPlease keep the blank line.';
    await typePrompt(chat, prompt);
    await chat.page.keyboard.press('Enter');
    const [send] = await replicas.log.waitFor('send', 1);
    expect(sentText(send)).toBe(prompt);
    await chat.page.waitForTimeout(500);
    expect(replicas.log.sends()).toHaveLength(1);
  });
}
