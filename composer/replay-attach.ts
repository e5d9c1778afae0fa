/** Does for the page what a user did, with the files that may go. */

/**
 * Events of our own making. A page can make an event look like them, but it cannot put one in here: the
 * set is in a world that it does not reach.
 */
export interface OwnEvents {
  has(event: Event): boolean;
  /** Gives the event to the page, past our own gate. False: it was cancelled. */
  dispatch(target: EventTarget, event: Event): boolean;
}

export function createOwnEvents(): OwnEvents {
  const own = new WeakSet<Event>();
  return {
    has: (event) => own.has(event),
    dispatch(target, event) {
      own.add(event);
      return target.dispatchEvent(event);
    },
  };
}

const BUBBLES = { bubbles: true, composed: true } as const;

/** @param kept The list that the user chose, where it goes in whole: folders keep their paths so. */
export function replayInput(
  own: OwnEvents,
  input: HTMLInputElement,
  files: FileList | readonly File[],
): void {
  input.files = files instanceof FileList ? files : transferOf(files).files;
  own.dispatch(input, new InputEvent('input', BUBBLES));
  own.dispatch(input, new Event('change', { bubbles: true }));
}

export interface DropPlace {
  readonly target: EventTarget;
  readonly clientX: number;
  readonly clientY: number;
}

/** Pages light up their drop area until the pointer has left it. */
export function leaveDropArea(own: OwnEvents, place: DropPlace): void {
  own.dispatch(place.target, dragEvent('dragleave', place, new DataTransfer()));
}

export function replayDrop(own: OwnEvents, place: DropPlace, files: readonly File[]): void {
  const data = transferOf(files);
  const target = standing(place.target);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    own.dispatch(target, dragEvent(type, place, data));
  }
}

function dragEvent(type: string, { clientX, clientY }: DropPlace, dataTransfer: DataTransfer) {
  return new DragEvent(type, { ...BUBBLES, cancelable: true, clientX, clientY, dataTransfer });
}

/** Strings of a clipboard by type, beside the files. */
export type ClipboardStrings = readonly (readonly [type: string, text: string])[];

/** @returns False when the page did something of its own with it. */
export function replayPaste(
  own: OwnEvents,
  target: EventTarget,
  pasted: { readonly files: readonly File[]; readonly strings: ClipboardStrings },
): boolean {
  const clipboardData = transferOf(pasted.files);
  for (const [type, text] of pasted.strings) clipboardData.setData(type, text);
  const event = new ClipboardEvent('paste', { ...BUBBLES, cancelable: true, clipboardData });
  return own.dispatch(standing(target), event);
}

/** What was taken out of the page in the meantime hears nothing. */
function standing(target: EventTarget): EventTarget {
  return target instanceof Node && !target.isConnected ? document.body : target;
}

function transferOf(files: readonly File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}
