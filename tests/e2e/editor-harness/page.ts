/** The page: real editors side by side, with the styles that a chat site gives them. */
import { mountProseMirror } from './mount-prosemirror';
import { mountReactTextarea, mountTextarea } from './mount-textareas';
import { mountTipTap } from './mount-tiptap';
import type { EditorName, MountedEditor } from './page-contract';

function mount(name: EditorName, into: (place: HTMLElement) => MountedEditor): MountedEditor {
  const place = document.createElement('div');
  place.id = name;
  document.body.append(place);
  return into(place);
}

window.editors = {
  prosemirror: mount('prosemirror', mountProseMirror),
  tiptap: mount('tiptap', mountTipTap),
  'react-textarea': mount('react-textarea', mountReactTextarea),
  textarea: mount('textarea', mountTextarea),
};

// Where the focus is when the user works in the panel: in a frame of its own.
const frame = document.createElement('iframe');
frame.srcdoc = '<!doctype html><button id="panel">伏せ字にして送信</button>';
document.body.append(frame);
