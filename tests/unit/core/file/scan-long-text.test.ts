import { describe, expect, it } from 'vitest';
import { createScanner } from '../../../../core/detect/scan';
import { MARGIN, scanLongText, WINDOW } from '../../../../core/file/scan-long-text';

const scanner = createScanner({ terms: [] });
const MAIL = 'hanako.sato@example.co.jp';

describe('scanLongText', () => {
  it('finds what a scan of the whole finds, wherever windows end', async () => {
    const edges = [0, WINDOW - 2 * MARGIN, WINDOW - MARGIN, WINDOW, 2 * (WINDOW - 2 * MARGIN)];
    for (const edge of edges) {
      for (const before of [0, 3, 12, MAIL.length]) {
        const start = Math.max(0, edge - before);
        const filler = 'これは会議のメモです。\n'.repeat(Math.ceil((2 * WINDOW) / 12));
        const text = `${filler.slice(0, start)} ${MAIL} ${filler.slice(start)}`;
        const found = await scanLongText(text, scanner);
        const mails = found.ok ? found.value.filter(({ type }) => type === 'EMAIL') : [];
        expect(mails.map(({ start: at, end }) => [at, text.slice(at, end)])).toEqual([
          [start + 1, MAIL],
        ]);
      }
    }
  });

  it('scans the last character of a text that fills its windows exactly', async () => {
    for (const length of [WINDOW, 2 * WINDOW - 2 * MARGIN]) {
      const text = `${'あ\n'.repeat(length).slice(0, length - MAIL.length - 1)} ${MAIL}`;
      const found = await scanLongText(text, scanner);
      expect(found.ok && found.value.map(({ end }) => end)).toEqual([length]);
    }
  });

  it('stops when it is told to, and says how far it is', async () => {
    const text = 'あ'.repeat(3 * WINDOW);
    const stop = new AbortController();
    const steps: number[] = [];
    const found = await scanLongText(text, scanner, {
      signal: stop.signal,
      onProgress(done) {
        steps.push(done);
        if (steps.length === 2) stop.abort();
      },
    });
    expect(found).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(steps).toEqual([WINDOW, 2 * WINDOW - 2 * MARGIN]);
  });
});
