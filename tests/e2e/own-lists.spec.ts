/** What a user says about words for good: from the card, from a selection, and taken back. */
import type { Frame } from 'playwright/test';
import { createTranslate } from '../../components/text';
import { CONFIRM_AFTER_MS } from '../../core/gate/send-state';
import { expect, test, type Chat } from './fixtures';
import { sentText } from './sent-text';
import { typePrompt } from './type-prompt';

const t = createTranslate('ja');
const ADDRESS = 'desk@aozora-shoji.example';
const MAIL = `窓口の ${ADDRESS} に送る文面を作ってください。`;
const PROJECT = '青嵐計画の予算を三行でまとめてください。';

test.use({ uiLocale: 'ja' });

async function empty(chat: Chat): Promise<void> {
  await chat.composer().click();
  await chat.page.keyboard.press('ControlOrMeta+a');
  await chat.page.keyboard.press('Delete');
}

/** A button that acts only once it has been seen for a while. */
async function pressWhenSeen(panel: Frame, name: string, done: string): Promise<void> {
  const button = panel.getByRole('button', { name, exact: true });
  await expect(async () => {
    if (await button.isVisible()) await button.click();
    await expect(panel.getByText(done)).toBeVisible({ timeout: 400 });
  }).toPass();
}

for (const replica of ['chatgpt-b', 'claude-json'] as const) {
  test(`${replica}: words listed as harmless go, in every tab, until they are taken back`, async ({
    openChat,
    replicas,
    context,
  }) => {
    const chat = await openChat(replica);
    await typePrompt(chat, MAIL);
    const panel = await chat.panel();
    await panel.getByText(t('panel.lists.summary')).click();
    await pressWhenSeen(panel, t('panel.lists.neverFlag'), t('panel.notice.never-flagged.title'));
    await expect(panel.getByRole('heading', { name: t('panel.state.clean') })).toBeVisible();

    const other = await openChat(replica);
    await typePrompt(other, MAIL);
    await other.page.keyboard.press('Enter');
    const [send] = await replicas.log.waitFor('send', 1);
    expect(sentText(send)).toBe(MAIL);

    // Nowhere is the address kept.
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const stored = await worker.evaluate(async () =>
      JSON.stringify(await chrome.storage.local.get(null)),
    );
    expect(stored).toContain('neverFlag');
    expect(stored).not.toContain(ADDRESS);

    await chat.page.bringToFront();
    await panel.getByText(t('panel.finding.observed', { count: 1 })).click();
    await pressWhenSeen(panel, t('panel.lists.flagAgain'), t('panel.notice.off-lists.title'));
    await chat.composer().click();
    await chat.page.keyboard.press('Enter');
    await expect(panel.getByText(t('panel.state.held')).first()).toBeVisible();
    expect(replicas.log.sends()).toHaveLength(1);
  });

  test(`${replica}: selected words are always masked, until that is undone`, async ({
    openChat,
    replicas,
  }) => {
    const chat = await openChat(replica);
    await typePrompt(chat, PROJECT);
    const panel = await chat.panel();
    await pressWhenSeen(
      panel,
      t('panel.lists.selection'),
      t('panel.notice.nothing-selected.title'),
    );
    await chat.composer().click();
    await chat.page.keyboard.press('ControlOrMeta+Home');
    for (let i = 0; i < 4; i++) await chat.page.keyboard.press('Shift+ArrowRight');
    await pressWhenSeen(panel, t('panel.lists.selection'), t('panel.notice.always-masked.title'));
    await expect(panel.getByText('[登録語1]')).toBeVisible();

    await panel.getByRole('button', { name: t('panel.undo') }).click();
    await expect(panel.getByText(t('panel.notice.lists-restored.title'))).toBeVisible();
    await expect(panel.getByRole('heading', { name: t('panel.state.clean') })).toBeVisible();

    await chat.composer().click();
    await chat.page.keyboard.press('ControlOrMeta+Home');
    for (let i = 0; i < 4; i++) await chat.page.keyboard.press('Shift+ArrowRight');
    await pressWhenSeen(panel, t('panel.lists.selection'), t('panel.notice.always-masked.title'));
    await empty(chat);
    replicas.log.clear();
    await typePrompt(chat, `来期の${PROJECT}`);
    await chat.page.keyboard.press('Enter');
    const maskAndSend = panel.getByRole('button', { name: t('panel.held.maskAndSend') });
    await expect(maskAndSend).toBeFocused();
    // Sooner it would be taken for the second beat of one press.
    await chat.page.waitForTimeout(CONFIRM_AFTER_MS);
    await chat.page.keyboard.press('Enter');
    const [send] = await replicas.log.waitFor('send', 1);
    expect(sentText(send)).toBe('来期の[登録語1]の予算を三行でまとめてください。');
    expect(replicas.log.contains('青嵐計画')).toEqual([]);
  });
}
