/**
 * Claude's merged transport: one address for every action of the user, told apart by the field of a
 * protobuf message. Field numbers are those of autumn 2026 and move.
 */
import type { ProtobufShape, WireAction } from '../core/wire/body-shape';
import type { RequestShape } from './site-adapter';

const SERVICE = '^/claudeai-rpc/anthropic\\.bard\\.api\\.v1\\w*\\.ConversationService';

/** Ids, model, time zone, locale, and the list of tools: sixteen thousand characters of no words. */
const MESSAGE_NOT_TEXT = ['1', '2', '5', '7', '12', '13', '16'];
/** Text, extracted attachments, context that the page adds. */
const MESSAGE_TEXT = ['3', '15[].4', '23.**'];

const inside = (paths: readonly string[]) => paths.map((path) => `1.${path}`);

const NO_WORDS: WireAction = { kind: 'harmless' };
const ALL_BUT_TOOLS = { text: ['**'], notText: ['16', '*.16', '*.*.16'] };

const ACTIONS: ProtobufShape['actions'] = {
  /** `send_message`: a prompt, an edited one, an answer asked for once more. */
  '2': { kind: 'send', text: MESSAGE_TEXT, notText: MESSAGE_NOT_TEXT },
  /** `stop_generation` */
  '3': NO_WORDS,
  /** `respond_to_elicitation`: what the user answers to a question of the model. */
  '4': { kind: 'send', ...ALL_BUT_TOOLS },
  /** `rename_conversation` */
  '6': { kind: 'title', ...ALL_BUT_TOOLS },
  /** `update_conversation_settings` */
  '9': { kind: 'title', ...ALL_BUT_TOOLS },
  /** `warm_turn`: holds a whole message before it is sent. */
  '15': {
    kind: 'draft',
    onFinding: 'strip',
    text: inside(MESSAGE_TEXT),
    notText: inside(MESSAGE_NOT_TEXT),
  },
  /** `set_current_leaf` */
  '23': NO_WORDS,
  /** `corbel_edit_message` and `send_message_as_member`: their fields are not described anywhere. */
  '36': { kind: 'send', ...ALL_BUT_TOOLS },
  '46': { kind: 'send', ...ALL_BUT_TOOLS },
};

export const CLAUDE_RPC: readonly RequestShape[] = [
  {
    id: 'perform-action',
    kind: 'send',
    method: 'POST',
    path: `${SERVICE}/PerformAction$`,
    codec: 'protobuf',
    around: [1],
    actions: ACTIONS,
    onFinding: 'refuse',
  },
  {
    // Holds a message, in a field that is not described.
    id: 'send-and-settle',
    kind: 'send',
    method: 'POST',
    path: `${SERVICE}/SendAndSettle$`,
    codec: 'protobuf',
    around: [],
    actions: { '*': { kind: 'send', ...ALL_BUT_TOOLS } },
    onFinding: 'refuse',
  },
];
