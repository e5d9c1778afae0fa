/** Loaded for what it does: it puts its half of PDF.js where the other half looks for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
