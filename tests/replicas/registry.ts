import { chatgptA } from './chatgpt-a/replica';
import { chatgptB } from './chatgpt-b/replica';
import { chatgptC } from './chatgpt-c/replica';
import { claudeJson } from './claude-json/replica';
import { claudeRpc } from './claude-rpc/replica';
import { copilot } from './copilot/replica';
import { gemini } from './gemini/replica';
import { m365 } from './m365/replica';
import { perplexity } from './perplexity/replica';
import type { Replica } from './replica';

/** Every replica. A new one is one folder and one line here; the first of a host is its default. */
export const REPLICAS: readonly Replica[] = [
  chatgptA,
  chatgptB,
  chatgptC,
  claudeJson,
  claudeRpc,
  perplexity,
  copilot,
  m365,
  gemini,
];

/** @throws when there is none of that id: a misspelt test must not pass. */
export function replicaById(id: string): Replica {
  const replica = REPLICAS.find((candidate) => candidate.id === id);
  if (replica === undefined) {
    throw new Error(`no replica "${id}"; there are ${REPLICAS.map((each) => each.id).join(', ')}`);
  }
  return replica;
}
