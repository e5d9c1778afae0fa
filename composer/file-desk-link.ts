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

interface Line {
  readonly source: FileDeskSource;
  readonly pending: Map<number, Pending>;
  port: MessagePort | undefined;
  heardAtMs: number;
}

export function createFileDeskLink(source: FileDeskSource): FileDeskLink {
  const line: Line = { source, pending: new Map(), port: undefined, heardAtMs: 0 };
  watchSilence(line);
  let lastJob = 0;
  return {
    warm: () => connect(line),
    onPanelReady() {
      line.port?.close();
      line.port = undefined;
      if (line.pending.size > 0) open(line);
    },
    ask(question, work) {
      lastJob += 1;
      return new Promise((settle) => {
        ask(line, { message: { ...question, job: lastJob }, work, settle });
      });
    },
  };
}

function ask(line: Line, { message, work, settle: resolve }: Pending): void {
  const { pending } = line;
  const { job } = message;
  const settle = (answer: DeskAnswer): void => {
    pending.delete(job);
    resolve(answer);
  };
  work.signal.addEventListener('abort', () => {
    line.port?.postMessage({ kind: 'cancel', job } satisfies GuardToDesk);
    settle({ kind: 'cancelled' });
  });
  if (pending.size === 0) line.heardAtMs = line.source.now();
  pending.set(job, { message, work, settle });
  if (line.port) line.port.postMessage(message);
  else connect(line);
}

function connect(line: Line): void {
  line.source.warmPanel();
  if (!line.port && line.source.panelReady()) open(line);
}

function open(line: Line): void {
  const { port1, port2 } = new MessageChannel();
  line.port = port1;
  port1.onmessage = ({ data }: MessageEvent<DeskToGuard>) => hear(line, data);
  line.source.hand(port2);
  line.heardAtMs = line.source.now();
  for (const { message } of line.pending.values()) port1.postMessage(message);
}

function hear(line: Line, message: DeskToGuard): void {
  line.heardAtMs = line.source.now();
  const asked = line.pending.get(message.job);
  if (message.kind === 'progress') asked?.work.onProgress(message.done);
  else asked?.settle(message);
}

function watchSilence(line: Line): void {
  const { source, pending } = line;
  const failAll = (): void => {
    line.port?.close();
    line.port = undefined;
    for (const { settle } of pending.values()) settle({ kind: 'failed' });
  };
  const timer = setInterval(() => {
    if (pending.size === 0) return;
    const patience = line.port ? SILENT_MS : PANEL_WITHIN_MS;
    if (source.now() - line.heardAtMs > patience) failAll();
  }, LOOK_EVERY_MS);
  source.signal.addEventListener('abort', () => {
    clearInterval(timer);
    failAll();
  });
}
