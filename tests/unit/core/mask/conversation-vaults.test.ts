import { describe, expect, it } from 'vitest';
import {
  ADOPT_WITHIN_MS,
  conversationPlace,
  createConversationVaults,
} from '../../../../core/mask/conversation-vaults';
import { SITES } from '../../../../sites/registry';

function siteOf(id: string) {
  const site = SITES.find((candidate) => candidate.id === id);
  if (!site) throw new Error(`no site ${id}`);
  return site;
}
const chatgpt = (path: string) => conversationPlace(path, siteOf('chatgpt'));
const claude = (path: string) => conversationPlace(path, siteOf('claude'));

const TEMPORARY = '/c/local-chatgpt%3A5e0f';

describe('conversationPlace', () => {
  it.each([
    ['/', { id: undefined, temporary: false }],
    ['/c/68f2', { id: '68f2', temporary: false }],
    ['/g/g-abc/c/68f2', { id: '68f2', temporary: false }],
    [TEMPORARY, { id: 'local-chatgpt%3A5e0f', temporary: true }],
    ['/c/local-chatgpt:5e0f', { id: 'local-chatgpt:5e0f', temporary: true }],
  ])('reads %s of ChatGPT', (path, place) => {
    expect(chatgpt(path)).toEqual(place);
  });

  it('reads Claude, which has no temporary ids', () => {
    expect(claude('/new')).toEqual({ id: undefined, temporary: false });
    expect(claude('/chat/0a1b')).toEqual({ id: '0a1b', temporary: false });
  });
});

describe('createConversationVaults', () => {
  it('keeps the vault of a new chat that is given its id at the send', () => {
    const vaults = createConversationVaults();
    const vault = vaults.at(claude('/new'), 0);
    vaults.sent(claude('/new'), 1000);
    expect(vaults.at(claude('/chat/0a1b'), 1010)).toBe(vault);
    expect(vaults.at(claude('/chat/0a1b'), 900_000)).toBe(vault);
  });

  it('keeps it through a temporary id', () => {
    const vaults = createConversationVaults();
    const vault = vaults.at(chatgpt('/'), 0);
    vaults.sent(chatgpt('/'), 1000);
    expect(vaults.at(chatgpt('/'), 1500)).toBe(vault);
    expect(vaults.at(chatgpt(TEMPORARY), 2000)).toBe(vault);
    expect(vaults.at(chatgpt('/c/68f2'), 6000)).toBe(vault);
  });

  it('takes a temporary id for a send that it was not told of', () => {
    const vaults = createConversationVaults();
    const vault = vaults.at(chatgpt('/'), 0);
    expect(vaults.at(chatgpt(TEMPORARY), 2000)).toBe(vault);
    expect(vaults.at(chatgpt('/c/68f2'), 6000)).toBe(vault);
  });

  it('goes on when a second prompt leaves before the id has come', () => {
    const vaults = createConversationVaults();
    const vault = vaults.at(chatgpt('/'), 0);
    vaults.sent(chatgpt('/'), 0);
    vaults.at(chatgpt(TEMPORARY), 1000);
    vaults.sent(chatgpt(TEMPORARY), 50_000);
    expect(vaults.at(chatgpt('/c/68f2'), 50_000 + ADOPT_WITHIN_MS)).toBe(vault);
  });

  it('gives the next new chat an empty vault', () => {
    const vaults = createConversationVaults();
    const first = vaults.at(claude('/new'), 0);
    vaults.sent(claude('/new'), 0);
    vaults.at(claude('/chat/0a1b'), 100);
    const second = vaults.at(claude('/new'), 200);
    expect(second).not.toBe(first);
    vaults.sent(claude('/new'), 300);
    expect(vaults.at(claude('/chat/2c3d'), 400)).toBe(second);
  });

  it('finds the old vault when the user comes back', () => {
    const vaults = createConversationVaults();
    vaults.sent(claude('/new'), 0);
    const first = vaults.at(claude('/chat/0a1b'), 100);
    const second = vaults.at(claude('/chat/2c3d'), 200);
    expect(second).not.toBe(first);
    expect(vaults.at(claude('/chat/0a1b'), 300)).toBe(first);
    expect(vaults.at(claude('/chat/2c3d'), 400)).toBe(second);
  });

  it('does not lend the names of an unsent prompt to an old conversation', () => {
    const vaults = createConversationVaults();
    const draft = vaults.at(claude('/new'), 0);
    expect(vaults.at(claude('/chat/0a1b'), 1000)).not.toBe(draft);
    expect(vaults.at(claude('/new'), 2000)).toBe(draft);
  });

  it('does not lend them either when a chat that never gets an id was left long ago', () => {
    const vaults = createConversationVaults();
    const incognito = vaults.at(claude('/new'), 0);
    vaults.sent(claude('/new'), 0);
    expect(vaults.at(claude('/new'), 30_000)).toBe(incognito);
    expect(vaults.at(claude('/chat/0a1b'), ADOPT_WITHIN_MS + 1)).not.toBe(incognito);
    expect(vaults.at(claude('/new'), ADOPT_WITHIN_MS + 2)).toBe(incognito);
  });

  it('does not take a send in an old conversation for one in the new chat', () => {
    const vaults = createConversationVaults();
    const draft = vaults.at(claude('/new'), 0);
    const old = vaults.at(claude('/chat/0a1b'), 10);
    vaults.sent(claude('/chat/0a1b'), 20);
    const other = vaults.at(claude('/chat/2c3d'), 30);
    expect(other).not.toBe(draft);
    expect(other).not.toBe(old);
  });
});
