/** Tells how far a run over many files has come. On a terminal in one line, else now and then. */

export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  /** @param done Files that are finished. */
  readonly step: (done: number) => void;
  /** Call before anything else is written: takes the line away. */
  readonly clear: () => void;
}

const SILENT: Progress = { step: () => undefined, clear: () => undefined };
/** Lines of a log are for the impatient only. */
const EVERY = 25;

export function createProgress(stream: ProgressStream, total: number): Progress {
  if (total < 2) return SILENT;
  if (stream.isTTY !== true) {
    const step = (done: number): void => {
      if (done % EVERY === 0 || (done === total && total >= EVERY))
        stream.write(`${done}/${total}\n`);
    };
    return { ...SILENT, step };
  }
  const clear = (): void => void stream.write('\r\u001b[K');
  const step = (done: number): void => {
    clear();
    if (done < total) stream.write(`${done}/${total}`);
  };
  return { step, clear };
}
