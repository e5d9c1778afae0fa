import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createPdfOpener } from '../core/file/pdf-document';
import type { Hosts } from '../core/file/read-work';

/** Loads PDF.js with the first PDF only: it is big, and most runs see none. */
export function createLazyPdfOpener(): NonNullable<Hosts['openPdf']> {
  let opener: Promise<NonNullable<Hosts['openPdf']>> | undefined;
  return async (bytes) => {
    opener ??= load();
    return (await opener)(bytes);
  };
}

async function load(): Promise<NonNullable<Hosts['openPdf']>> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return createPdfOpener(library, {
    cMapUrl: join(folder, 'cmaps/'),
    standardFontDataUrl: join(folder, 'standard_fonts/'),
  });
}
