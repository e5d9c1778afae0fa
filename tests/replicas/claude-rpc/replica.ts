import type { Replica } from '../replica';
import { claudeHeaders } from '../site-kit/claude/server/headers';
import { claudeRpcEndpoints } from '../site-kit/claude/server/rpc-endpoints';

/** Claude of the accounts whose messages travel as protobuf over Connect-RPC. */
export const claudeRpc: Replica = {
  id: 'claude-rpc',
  host: 'claude.ai',
  otherHosts: [],
  startPath: '/new',
  title: 'Claude',
  defaultMountMs: 400,
  htmlAttributes: { 'data-theme': 'claude' },
  colorScheme: { attribute: 'data-mode', light: 'light', dark: 'dark' },
  headers: claudeHeaders,
  endpoints: claudeRpcEndpoints,
  sockets: [],
};
