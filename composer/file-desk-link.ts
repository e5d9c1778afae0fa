/** The guard's line to the worker that reads files: it stands in the panel's frame, and goes with it. */
import type {
  DeskToGuard,
  GuardToDesk,
  MaskedInput,
  NoCopyCode,
} from '../core/gate/file-desk-port';
import type { FileReport } from '../core/file/file-report';
import type { VaultCopy } from '../core/mask/vault';

/** `failed`: nobody answered. `cancelled`: by the caller's own signal. */
export type DeskAnswer =
  | { readonly kind: 'report'; readonly report: FileReport }
  | { readonly kind: 'copy'; readonly copy: MaskedInput; readonly vault: VaultCopy }
  | { readonly kind: 'no-copy'; readonly code: NoCopyCode }
  | { readonly kind: 'failed' }
  | { readonly kind: 'cancelled' };

type Asked = Exclude<GuardToDesk, { readonly kind: 'cancel' }>;
/** Spelt out, since `Omit` makes one of a union. */
export type DeskQuestion = Asked extends infer One
  ? One extends Asked
    ? Omit<One, 'job'>
    : never
  : never;

export interface FileDeskLink {
  ask(question: DeskQuestion, work: DeskWork): Promise<DeskAnswer>;
  /** Gets frame and worker ready. */
  warm(): void;
  /** The panel's frame is there, for the first time or anew: the old worker went with the old one. */
  onPanelReady(): void;
}

export interface DeskWork {
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress: (done: number) => void;
}

export interface FileDeskSource {
  readonly warmPanel: () => void;
  readonly panelReady: () => boolean;
  /** Gives the worker its end. */
  readonly hand: (port: MessagePort) => void;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** The longest single step of the largest file takes a slow computer some ten seconds. */
export const SILENT_MS = 60_000;
const LOOK_EVERY_MS = 1_000;
/** A frame that has not come by then will not. */
export const PANEL_WITHIN_MS = 10_000;

interface Pending {
  readonly message: Asked;
  readonly work: DeskWork;
  readonly settle: (answer: DeskAnswer) => void;
}

export function createFileDeskLink(source: FileDeskSource): FileDeskLink {
  const pending = new Map<number, Pending>();
  let port: MessagePort | undefined;
  let lastJob = 0;
  let heardAtMs = 0;

  function open(): void {
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }: MessageEvent<DeskToGuard>) => hear(data);
    source.hand(channel.port2);
    heardAtMs = source.now();
    for (const { message } of pending.values()) port.postMessage(message);
  }

  function hear(message: DeskToGuard): void {
    heardAtMs = source.now();
    const job = pending.get(message.job);
    if (message.kind === 'progress') job?.work.onProgress(message.done);
    else job?.settle(message);
  }

  function failAll(): void {
    port?.close();
    port = undefined;
    for (const { settle } of pending.values()) settle({ kind: 'failed' });
  }

  function connect(): void {
    source.warmPanel();
    if (!port && source.panelReady()) open();
  }

  const timer = setInterval(() => {
    if (pending.size === 0) return;
    const patience = port ? SILENT_MS : PANEL_WITHIN_MS;
    if (source.now() - heardAtMs > patience) failAll();
  }, LOOK_EVERY_MS);
  source.signal.addEventListener('abort', () => {
    clearInterval(timer);
    failAll();
  });

  return {
    warm: connect,
    onPanelReady() {
      port?.close();
      port = undefined;
      if (pending.size > 0) open();
    },
    ask(question, work) {
      lastJob += 1;
      const job = lastJob;
      const message: Asked = { ...question, job };
      return new Promise((resolve) => {
        const settle = (answer: DeskAnswer): void => {
          pending.delete(job);
          resolve(answer);
        };
        work.signal.addEventListener('abort', () => {
          port?.postMessage({ kind: 'cancel', job } satisfies GuardToDesk);
          settle({ kind: 'cancelled' });
        });
        if (pending.size === 0) heardAtMs = source.now();
        pending.set(job, { message, work, settle });
        if (port) port.postMessage(message);
        else connect();
      });
    },
  };
}
