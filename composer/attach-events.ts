/**
 * Stops every act by which a user, or a script, puts files into the page, before the page sees it.
 *
 * Listens on `window` in the capture phase from `document_start` on. `change` of an input does not leave
 * the tree that it stands in, so inputs in shadow trees and inputs that stand nowhere are listened to
 * themselves, from the click that opens them.
 */
import { filesOf, toInputs, type AttachAct } from './attach-act';
import { takeDropped } from './dropped-files';
import { targetOf } from './locate';
import {
  leaveDropArea,
  replayDrop,
  replayInput,
  replayPaste,
  type ClipboardStrings,
  type OwnEvents,
} from './replay-attach';

export interface AttachEventSource {
  readonly window: Window & typeof globalThis;
  readonly own: OwnEvents;
  /** From this length on the site makes a file of a paste; absent: it never does. */
  readonly longPasteFrom: number | undefined;
  /** Whether these words may go as they are: asked inside the event. */
  readonly open: (text: string) => boolean;
  /** Pictures are not held. */
  readonly picturesPass: () => boolean;
  /** Writes into a box what the page did not take. */
  readonly insert: (target: EventTarget, text: string) => void;
  readonly signal: AbortSignal;
}

export interface AttachEventSink {
  readonly onAttach: (act: AttachAct) => void;
  /** Pictures beside words on a clipboard: the paste went as it was. */
  readonly onPicturesPassed: (count: number) => void;
  /** Files may be coming: whoever reads them can get ready. */
  readonly onNear: () => void;
}

export interface AttachEvents {
  /** Listens to an input that no listener of the document hears. */
  watchInput(input: HTMLInputElement): void;
}

export function listenForAttach(source: AttachEventSource, sink: AttachEventSink): AttachEvents {
  const { window, own, signal } = source;
  const on = <K extends keyof WindowEventMap>(
    type: K,
    listener: (event: WindowEventMap[K]) => void,
  ): void => {
    const unlessOwn = (event: WindowEventMap[K]): void => {
      if (!own.has(event)) listener(event);
    };
    window.addEventListener(type, unlessOwn, { capture: true, signal });
  };
  const inputs = createInputGate(source, sink);
  on('input', inputs.onEvent);
  on('change', inputs.onEvent);
  on('click', (event) => {
    const input = targetOf(event);
    if (!isFileInput(input)) return;
    inputs.watch(input);
    sink.onNear();
  });
  on('dragenter', (event) => {
    if (event.dataTransfer?.types.includes('Files') === true) sink.onNear();
  });
  on('drop', (event) => onDrop(event, source, sink));
  on('paste', (event) => onPaste(event, source, sink));
  return {
    watchInput(input) {
      inputs.watch(input);
      sink.onNear();
    },
  };
}

function createInputGate({ own, signal }: AttachEventSource, sink: AttachEventSink) {
  const watched = new WeakSet<HTMLInputElement>();
  /** Their `input` was stopped, and `change` follows in the same task. */
  const stopped = new WeakSet<HTMLInputElement>();

  function onEvent(event: Event): void {
    const input = targetOf(event);
    if (own.has(event) || !isFileInput(input)) return;
    if (stopped.has(input)) {
      stop(event);
      return;
    }
    const list = input.files;
    if (!list || list.length === 0) return;
    stop(event);
    stopped.add(input);
    setTimeout(() => stopped.delete(input), 0);
    // Until the decision the page finds nothing in it; and the same file can be picked again.
    input.files = new DataTransfer().files;
    const files = [...list];
    sink.onAttach({
      via: 'input',
      inputs: () => Promise.resolve(toInputs(files)),
      replay: (inputs) => {
        const chosen = filesOf(inputs);
        const whole = chosen.every((file, at) => file === files[at]);
        replayInput(own, input, whole && chosen.length === files.length ? list : chosen);
      },
    });
  }

  return {
    onEvent,
    watch(input: HTMLInputElement): void {
      if (watched.has(input)) return;
      watched.add(input);
      for (const type of ['input', 'change']) {
        input.addEventListener(type, onEvent, { capture: true, signal });
      }
    },
  };
}

function onDrop(event: DragEvent, { own }: AttachEventSource, sink: AttachEventSink): void {
  const { dataTransfer, clientX, clientY } = event;
  if (!dataTransfer?.types.includes('Files') || dataTransfer.files.length === 0) return;
  const files = takeDropped(dataTransfer);
  const place = { target: targetOf(event) ?? document, clientX, clientY };
  stop(event);
  leaveDropArea(own, place);
  sink.onAttach({
    via: 'drop',
    inputs: async () => toInputs(await files()),
    replay: (inputs) => replayDrop(own, place, filesOf(inputs)),
  });
}

function onPaste(event: ClipboardEvent, source: AttachEventSource, sink: AttachEventSink): void {
  const data = event.clipboardData;
  if (!data) return;
  const target = targetOf(event) ?? document;
  const files = [...data.files];
  const words = data.getData('text/plain');
  // A copied table brings a picture of itself along.
  const beside = words !== '' && files.every(({ type }) => type.startsWith('image/'));
  if (files.length > 0 && !(beside && source.picturesPass())) {
    stop(event);
    const strings = stringsOf(data);
    sink.onAttach({
      via: 'paste',
      inputs: () => Promise.resolve(toInputs(files)),
      replay: (inputs) => void replayPaste(source.own, target, { files: filesOf(inputs), strings }),
    });
    return;
  }
  if (files.length > 0) sink.onPicturesPassed(files.length);
  const { longPasteFrom = Infinity } = source;
  if (words.length < longPasteFrom || source.open(words)) return;
  stop(event);
  sink.onAttach(wordsAct(target, words, source));
}

function wordsAct(target: EventTarget, words: string, source: AttachEventSource): AttachAct {
  return {
    via: 'words',
    inputs: () => Promise.resolve([{ kind: 'words', text: words }]),
    replay(inputs) {
      for (const input of inputs) {
        if (input.kind !== 'words') continue;
        const strings = [['text/plain', input.text]] as const;
        const untaken = replayPaste(source.own, target, { files: [], strings });
        // An event of a script pastes nothing by itself.
        if (untaken) source.insert(target, input.text);
      }
    },
  };
}

function stringsOf(data: DataTransfer): ClipboardStrings {
  return data.types
    .filter((type) => type !== 'Files')
    .map((type) => [type, data.getData(type)] as const);
}

function isFileInput(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'file';
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
