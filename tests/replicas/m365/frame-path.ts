/** Where the document of the frame is; conversations follow it. */
export const FRAME_HOME = '/chat/frame';
