/** SignalR's JSON protocol: records, each closed by a sign of its own, several in one message. */
export const HOST = 'm365.cloud.microsoft';
export const HUB_HOST = 'substrate.office.com';
export const HUB_PATH = '/m365Copilot/Chathub/0a6d4c1e-practice@5f2b7c9d-practice';

/** Closes each record. */
const RECORD_END = '\u001e';

export interface ChatArgument {
  readonly source: 'officeweb';
  readonly conversationId: string;
  readonly isStartOfSession: boolean;
  readonly message: {
    readonly author: 'user';
    readonly text: string;
    readonly messageType: 'Chat';
    readonly inputMethod: 'Keyboard';
    readonly messageAnnotations: readonly { readonly id: string; readonly text: string }[];
  };
}

export type HubRecord =
  | { readonly protocol: 'json'; readonly version: 1 }
  | { readonly type: 1; readonly target: string; readonly arguments: readonly unknown[] }
  | {
      readonly type: 4;
      readonly invocationId: string;
      readonly target: 'chat';
      readonly arguments: readonly [ChatArgument];
    }
  | { readonly type: 2; readonly invocationId: string; readonly item: unknown }
  | { readonly type: 3 | 5; readonly invocationId: string }
  | { readonly type: 6 };

export function toRecords(
  records: readonly (HubRecord | Readonly<Record<string, never>>)[],
): string {
  return records.map((record) => JSON.stringify(record) + RECORD_END).join('');
}

export function fromRecords(message: string): readonly HubRecord[] {
  return message
    .split(RECORD_END)
    .filter((record) => record !== '')
    .map((record) => JSON.parse(record) as HubRecord); // by the protocol
}

/** The turn of a message, where it holds one. */
export function turnIn(message: string): ChatArgument | undefined {
  for (const record of fromRecords(message)) {
    if ('type' in record && record.type === 4) return record.arguments[0];
  }
  return undefined;
}
