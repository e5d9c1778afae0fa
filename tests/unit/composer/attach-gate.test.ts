// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { AttachInput } from '../../../composer/attach-act';
import { createAttachGate } from '../../../composer/attach-gate';
import type { DeskAnswer } from '../../../composer/file-desk-link';
import type { FileReport } from '../../../core/file/file-report';

const CLEAN: FileReport = {
  misnamed: false,
  unread: [],
  findings: [],
  decision: 'allow',
  override: 'free',
  canMask: false,
};
const FOUND: FileReport = { ...CLEAN, decision: 'mask', override: 'reason', canMask: true };
const WORDS: AttachInput = { kind: 'words', text: 'original' };
const COPY: AttachInput = { kind: 'words', text: 'copy' };

function setUp(answers: readonly DeskAnswer[], stop = true) {
  let now = 0;
  const left = [...answers];
  const sink = {
    onChange: vi.fn(),
    onHeld: vi.fn(),
    onOver: vi.fn(),
    onJudged: vi.fn(),
    onOverride: vi.fn(),
  };
  const mask = vi.fn(() => Promise.resolve<AttachInput | 'still-found'>(COPY));
  const work = {
    judge: () => Promise.resolve<DeskAnswer>(left.shift() ?? { kind: 'failed' }),
    mask,
  };
  const gate = createAttachGate({ work, now: () => now, stopOnFailure: () => stop }, sink);
  const replay = vi.fn();
  return {
    gate,
    sink,
    mask,
    replay,
    at: (ms: number) => (now = ms),
    take: async () => {
      gate.take({ via: 'words', inputs: () => Promise.resolve([WORDS]), replay });
      await vi.waitFor(() => expect(gate.state()?.kind).not.toBe('reading'));
    },
  };
}

describe('files on their way into the page', () => {
  it('go in once, as they were, where nothing is found', async () => {
    const { take, replay, gate, sink } = setUp([{ kind: 'report', report: CLEAN }]);
    await take();
    expect(replay.mock.calls).toEqual([[[WORDS]]]);
    expect(sink.onOver).toHaveBeenCalledWith('file-clean', 0);
    expect(gate.state()).toBeNull();
  });

  it('wait for a decision that comes late enough to be one', async () => {
    const { take, replay, gate, at } = setUp([{ kind: 'report', report: FOUND }]);
    await take();
    expect(gate.state()).toMatchObject({ kind: 'held', canMask: true });
    expect(gate.isDecision()).toBe(false);
    at(300);
    expect(gate.isDecision()).toBe(true);
    expect(replay).not.toHaveBeenCalled();
    gate.attachAnyway(null);
    expect(replay).not.toHaveBeenCalled();
    gate.attachAnyway('consent-given');
    expect(replay.mock.calls).toEqual([[[WORDS]]]);
  });

  it('cannot be let in where the guideline leaves no way', async () => {
    const report = { ...FOUND, decision: 'block', override: 'none' } as const;
    const { take, replay, gate, sink } = setUp([{ kind: 'report', report }]);
    await take();
    gate.attachAnyway('other');
    gate.refuse();
    expect(replay).not.toHaveBeenCalled();
    expect(sink.onOver).toHaveBeenCalledWith('file-not-attached', 0);
  });

  it('go in as a copy, or wait on with the reason why there is none', async () => {
    const report = { kind: 'report', report: FOUND } as const;
    const { take, replay, gate, mask } = setUp([report]);
    await take();
    mask.mockResolvedValueOnce('still-found');
    await gate.attachMasked();
    expect(gate.state()).toMatchObject({ kind: 'held', canMask: false, noCopy: 'still-found' });
    await gate.attachMasked();
    expect(replay).not.toHaveBeenCalled();
    const other = setUp([report]);
    await other.take();
    await other.gate.attachMasked();
    expect(other.replay.mock.calls).toEqual([[[COPY]]]);
  });

  it.each([
    [true, 'file-reader-failed', 0, 0],
    [false, 'file-not-read', 1, 1],
  ] as const)(
    'nobody answers, and onFailure stops: %s',
    async (...[stop, outcome, unread, times]) => {
      const { take, replay, sink } = setUp([], stop);
      await take();
      expect(sink.onOver).toHaveBeenCalledWith(outcome, unread);
      expect(replay).toHaveBeenCalledTimes(times);
    },
  );

  it('are decided about one act after the other', async () => {
    const report = { kind: 'report', report: FOUND } as const;
    const { take, replay, gate } = setUp([report, { kind: 'report', report: CLEAN }]);
    await take();
    gate.take({ via: 'words', inputs: () => Promise.resolve([COPY]), replay });
    gate.refuse();
    await vi.waitFor(() => expect(replay.mock.calls).toEqual([[[COPY]]]));
  });
});
