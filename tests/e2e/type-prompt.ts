import type { Chat } from './fixtures';

/** Types a prompt as a person does: line breaks by Shift+Enter, text by the keyboard. */
export async function typePrompt(
  chat: Pick<Chat, 'page' | 'composer'>,
  prompt: string,
): Promise<void> {
  await chat.composer().click();
  for (const [index, line] of prompt.split('\n').entries()) {
    if (index > 0) await chat.page.keyboard.press('Shift+Enter');
    if (line !== '') await chat.page.keyboard.insertText(line);
  }
}
