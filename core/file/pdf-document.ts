/**
 * Opens a PDF with PDF.js. The library is handed in: it is far too big for the scripts of a chat page,
 * so only a worker of our own page and the command line load it.
 */

import type { PdfFile, PdfPage } from './read-work';

/** What we use of PDF.js. */
export interface PdfLibrary {
  readonly OPS: Readonly<Record<string, number>>;
  getDocument(options: Readonly<Record<string, unknown>>): {
    readonly promise: Promise<PdfDocument>;
    destroy(): Promise<void>;
  };
}

interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfDocumentPage>;
  getMetadata(): Promise<{ readonly info: unknown }>;
  /** By name; nothing where there are none. */
  getAttachments(): Promise<unknown>;
}

interface PdfDocumentPage {
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
  getAnnotations(): Promise<readonly unknown[]>;
  getOperatorList(): Promise<{ readonly fnArray: readonly number[] }>;
  cleanup(): boolean;
}

/** Folders of the character maps that Japanese fonts need, ending with a slash. */
export interface PdfAssets {
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
  /** In a worker of a browser, where the library has no document to load them through. */
  readonly useWorkerFetch?: boolean;
}

export function createPdfOpener(
  library: PdfLibrary,
  assets: PdfAssets,
): (bytes: Uint8Array) => Promise<PdfFile | 'encrypted' | 'broken'> {
  return async (bytes) => {
    const task = library.getDocument({
      // The library takes the memory for its own. A copy that is no `Buffer`, which it refuses.
      data: new Uint8Array(bytes),
      ...assets,
      cMapPacked: true,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      enableXfa: false,
      // Errors only come as such: nothing of a document is to stand in a log.
      verbosity: 0,
    });
    try {
      return await toFile(await task.promise, { library, close: () => task.destroy() });
    } catch (error) {
      await task.destroy();
      const name = error instanceof Error ? error.name : '';
      return name === 'PasswordException' ? 'encrypted' : 'broken';
    }
  };
}

async function toFile(
  document: PdfDocument,
  { library, close }: { readonly library: PdfLibrary; readonly close: () => Promise<void> },
): Promise<PdfFile> {
  const { info } = await document.getMetadata();
  return {
    pages: document.numPages,
    properties: PROPERTIES.flatMap((name) => stringOf(info, name)),
    hasHiddenForm: fieldOf(info, 'IsXFAPresent') === true,
    attachments: attachmentsOf(await document.getAttachments()),
    async page(number) {
      try {
        const page = await document.getPage(number);
        const read = await toPage(page, library.OPS);
        page.cleanup();
        return read;
      } catch {
        return 'broken';
      }
    },
    close,
  };
}

const PROPERTIES = ['Title', 'Author', 'Subject', 'Keywords'];

async function toPage(
  page: PdfDocumentPage,
  codes: Readonly<Record<string, number>>,
): Promise<PdfPage> {
  const { items } = await page.getTextContent();
  const { fnArray } = await page.getOperatorList();
  const notes = await page.getAnnotations();
  const images = PICTURES.map((name) => codes[name]);
  const paths = fnArray.filter((code) => code === codes['constructPath']).length;
  return {
    // Marks of structure stand among the pieces of text and have none of its fields.
    items,
    others: notes.flatMap(textsOfNote),
    // Text can be drawn as shapes as well; a frame or two is no text.
    hasPicture: paths > MANY_PATHS || fnArray.some((code) => images.includes(code)),
  };
}

const PICTURES = [
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintImageMaskXObject',
  'paintInlineImageXObjectGroup',
  'paintImageXObjectRepeat',
  'paintImageMaskXObjectGroup',
  'paintImageMaskXObjectRepeat',
];
const MANY_PATHS = 200;

/** Words of a comment and who wrote it, values of form fields, targets of links. */
function textsOfNote(note: unknown): string[] {
  return [
    ...stringOf(fieldOf(note, 'contentsObj'), 'str'),
    ...stringOf(fieldOf(note, 'titleObj'), 'str'),
    ...stringOf(note, 'fieldValue'),
    ...stringOf(note, 'alternativeText'),
    ...stringOf(note, 'unsafeUrl'),
  ];
}

function attachmentsOf(found: unknown): PdfFile['attachments'] {
  if (typeof found !== 'object' || found === null) return [];
  return Object.values(found).flatMap((file: unknown) => {
    const bytes = fieldOf(file, 'content');
    const [name = ''] = stringOf(file, 'filename');
    return bytes instanceof Uint8Array ? [{ name, bytes }] : [];
  });
}

function stringOf(holder: unknown, name: string): string[] {
  const value = fieldOf(holder, name);
  return typeof value === 'string' && value.trim() !== '' ? [value] : [];
}

function fieldOf(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  return (holder as Readonly<Record<string, unknown>>)[name];
}
