/** The isolated end of the request gate: reads what the page-world half hands over, and answers. */
import type {
  GateAnswer,
  GateOpened,
  GatePlace,
  GatePolicy,
  GateQuestion,
  GateReply,
  GateStray,
  GateTimeout,
  GuardToPage,
  RawBody,
  ReadableBody,
} from '../core/gate/link';
import type { FailureAction } from '../core/guideline/schema';
import { readBody } from '../core/wire/read-body';
import { siteOfHost } from '../sites/registry';
import type { RequestShape } from '../sites/site-adapter';
import { FILE_INPUT, TO_GUARD, TO_PAGE } from './link';
import { meet, type Line } from './meet';
import { parsePageMessage } from './parse-page-message';

export interface Partner {
  /** True when the page-world half answers, asked now. */
  linked(): boolean;
  setPolicy(onFailure: FailureAction): void;
  /** The site's requests, those that the guideline adds before those of the site's file. */
  setRequests(requests: readonly RequestShape[], more: readonly GatePlace[]): void;
  /** Asks to be shown, or no longer, what leaves for the site by ways that no pattern knows. */
  showStrays(on: boolean): void;
}

export interface PartnerEvents {
  /** The page-world half has answered for the first time. Never called before `openPartner` returns. */
  readonly onLinked: () => void;
  /**
   * Must answer at once: a request of the page waits within its call. Where it throws, the
   * page-world half acts on the policy and `onTimeout` tells.
   */
  readonly onQuestion: (question: GateQuestion) => GateAnswer;
  /** A request went by the policy of `setPolicy`, since nobody answered for it. */
  readonly onTimeout: (timeout: GateTimeout) => void;
  /** The page opens a socket to a known address; its frames come as questions. */
  readonly onOpened: (shape: string) => void;
  /** The page waits within its call: look at the body later. */
  readonly onStray: (body: ReadableBody) => void;
  /** A script of the page opens an input for files that stands in no document. */
  readonly onFileInput?: (input: HTMLInputElement) => void;
}

export function openPartner(target: Window, events: PartnerEvents): Partner {
  let shapes = siteOfHost(target.location.host)?.requests ?? [];
  let line: Line | undefined;
  let alive = false;
  let known = false;
  let policy: GatePolicy = { kind: 'policy', onFailure: 'block', showStrays: false, more: [] };

  const tell = (message: GuardToPage): void => {
    line?.dispatchEvent(new CustomEvent(TO_PAGE, { detail: message }));
  };
  const onHello = (): void => {
    alive = true;
    tell(policy);
    if (known) return;
    known = true;
    queueMicrotask(events.onLinked);
  };
  const hear = (detail: unknown): void => {
    const message = parsePageMessage(detail);
    if (message?.kind === 'hello') onHello();
    else if (message?.kind === 'request') {
      const shape = shapes.find(({ id }) => id === message.shape);
      tell(shape ? answerFor(shape, message.body, events) : { kind: 'reply', answer: 'refuse' });
    } else if (message) pass(message, events);
  };

  meet(target, (met) => {
    line = met;
    met.addEventListener(TO_GUARD, (event) => {
      hear(event instanceof CustomEvent ? event.detail : undefined);
    });
    hearFileInputs(met, events);
    tell({ kind: 'hello' });
  });

  return {
    linked() {
      alive = false;
      tell({ kind: 'hello' });
      return alive;
    },
    setPolicy(onFailure) {
      tell((policy = { ...policy, onFailure }));
    },
    setRequests(requests, more) {
      shapes = requests;
      tell((policy = { ...policy, more }));
    },
    showStrays(on) {
      tell((policy = { ...policy, showStrays: on }));
    },
  };
}

/** What is only told, and not asked. */
function pass(message: GateTimeout | GateOpened | GateStray, events: PartnerEvents): void {
  if (message.kind === 'timeout') events.onTimeout(message);
  else if (message.kind === 'opened') events.onOpened(message.shape);
  else events.onStray(message.body);
}

function hearFileInputs(line: Line, { onFileInput }: PartnerEvents): void {
  line.addEventListener(FILE_INPUT, (event) => {
    const input = event instanceof MouseEvent ? event.relatedTarget : null;
    if (input instanceof HTMLInputElement) onFileInput?.(input);
  });
}

function answerFor(shape: RequestShape, raw: RawBody, events: PartnerEvents): GateReply {
  const read = readRaw(shape, raw);
  const answer = events.onQuestion({
    shape: shape.id,
    ...(read?.action && { action: read.action }),
    body: read ? { readable: true, texts: read.texts } : { readable: false },
  });
  if (answer !== 'strip') return { kind: 'reply', answer };
  const rest = read?.stripped();
  if (rest === undefined) return { kind: 'reply', answer: 'refuse' };
  return {
    kind: 'reply',
    answer,
    body: typeof rest === 'string' ? { kind: 'text', text: rest } : { kind: 'bytes', bytes: rest },
  };
}

function readRaw(shape: RequestShape, raw: RawBody) {
  if (raw.kind === 'opaque') return undefined;
  const read = readBody(raw.kind === 'text' ? raw.text : raw.bytes, shape);
  return read.ok ? read.value : undefined;
}
