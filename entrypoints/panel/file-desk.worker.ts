/**
 * The worker that reads files which somebody wants to attach: in the extension's own process, so that a
 * chat page never waits for it, and with PDF.js, which no page's process may hold.
 */
import { parseNameModel } from '../../core/detect/names/name-model';
import { createFileDesk } from '../../core/file/file-desk';
import { createPdfOpener } from '../../core/file/pdf-document';
import type { Hosts } from '../../core/file/read-work';
import type { GuardToDesk } from '../../core/gate/file-desk-port';
import type { DeskStart } from './desk-start';

self.onmessage = ({ data, ports: [port] }: MessageEvent<DeskStart>): void => {
  if (!port) return;
  const model = data.names && parseNameModel(data.names);
  const names = model?.ok === true ? model.value : undefined;
  const desk = createFileDesk({
    post: (message, transfer = []) => port.postMessage(message, [...transfer]),
    names: () => Promise.resolve(names),
    pause: letOthersIn,
    now: () => performance.now(),
    openPdf: createLazyPdfOpener(data.root),
  });
  port.onmessage = (event: MessageEvent<GuardToDesk>) => desk.take(event.data);
};

/** A time-out of zero grows to four milliseconds; a message of our own does not. */
function letOthersIn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Loads PDF.js with the first PDF only: it is big, and most files are none. */
function createLazyPdfOpener(root: string): NonNullable<Hosts['openPdf']> {
  let opener: Promise<NonNullable<Hosts['openPdf']>> | undefined;
  return async (bytes) => {
    opener ??= loadPdf(root);
    return (await opener)(bytes);
  };
}

async function loadPdf(root: string): Promise<NonNullable<Hosts['openPdf']>> {
  // Where its worker half is loaded already, the library works in this thread and starts no other.
  const [library] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  return createPdfOpener(library, {
    cMapUrl: `${root}pdf/cmaps/`,
    standardFontDataUrl: `${root}pdf/standard_fonts/`,
    useWorkerFetch: true,
  });
}
