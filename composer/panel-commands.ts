/** What the buttons of the panel do. */
import type { AttachCommand, PanelToGuard } from '../core/gate/panel-port';
import type { AttachGate } from './attach-gate';
import type { GuardPanel } from './guard-panel';
import type { OwnListActs } from './own-list-acts';
import type { PanelHost } from './panel-host';
import type { PromptActs } from './prompt-acts';
import type { SendGate } from './send-gate';

export interface PanelCommandParts {
  readonly gate: SendGate;
  readonly attach: AttachGate;
  readonly acts: PromptActs;
  readonly lists: OwnListActs;
  readonly host: PanelHost;
  readonly panel: GuardPanel;
  readonly showFinding: (index: number) => void;
}

export function runPanelCommand(parts: PanelCommandParts, message: PanelToGuard): void {
  const { gate, acts, host, panel } = parts;
  switch (message.kind) {
    case 'ready':
      return;
    case 'mask-and-send':
      if (gate.isDecision()) void acts.maskAndSend();
      return;
    case 'mask':
      void acts.mask();
      return;
    case 'send-anyway':
      // It weakens protection: only from a panel that the user sees.
      if (!host.isSeen()) host.open('primary');
      else if (gate.isDecision()) void acts.sendAnyway(message.reason);
      return;
    case 'put-back':
      void acts.putBack();
      return;
    case 'insert-template':
      void acts.insertTemplate(message.templateId, message.text);
      return;
    case 'show-finding':
      parts.showFinding(message.index);
      return;
    case 'edit':
      panel.backToEditing();
      return;
    case 'close':
      panel.close();
      return;
    case 'attach-masked':
    case 'attach-nothing':
    case 'attach-anyway':
      runAttachCommand(parts, message);
      return;
    case 'list-finding':
    case 'list-selection':
    case 'unlist-finding':
    case 'clear-list':
    case 'undo-listing':
      // Lists weaken protection, or make it firmer, for good: both only from a panel that is seen.
      if (host.isSeen()) void parts.lists.run(message);
      else host.open('tab');
  }
}

function runAttachCommand({ attach, host }: PanelCommandParts, message: AttachCommand): void {
  if (message.kind === 'attach-nothing') attach.refuse();
  else if (!attach.isDecision()) return;
  else if (message.kind === 'attach-masked') void attach.attachMasked();
  // It weakens protection: only from a panel that the user sees.
  else if (host.isSeen()) attach.attachAnyway(message.reason);
  else host.open('primary');
}
