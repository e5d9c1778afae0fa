import type { Replica } from '../replica';
import { claudeHeaders } from '../site-kit/claude/server/headers';
import { claudeJsonEndpoints } from '../site-kit/claude/server/json-endpoints';

/** Claude with its JSON transport: a textarea from the server first, then TipTap. */
export const claudeJson: Replica = {
  id: 'claude-json',
  host: 'claude.ai',
  otherHosts: [],
  startPath: '/new',
  title: 'Claude',
  defaultMountMs: 400,
  htmlAttributes: { 'data-theme': 'claude' },
  colorScheme: { attribute: 'data-mode', light: 'light', dark: 'dark' },
  headers: claudeHeaders,
  endpoints: claudeJsonEndpoints,
  sockets: [],
};
