/** Address of the procedures of Claude's Connect-RPC service. */
const SERVICE = '/claudeai-rpc/anthropic.bard.api.v1alpha.ConversationService';

export function rpcPath(procedure: string): string {
  return `${SERVICE}/${procedure}`;
}
