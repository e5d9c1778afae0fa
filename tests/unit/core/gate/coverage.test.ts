import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameCoverage, toCoverage, type CoverageFacts } from '../../../../core/gate/coverage';

const ALL_WELL: CoverageFacts = {
  extensionAlive: true,
  chatExpected: true,
  composerGate: true,
  requestGate: true,
  checkFailed: false,
  sendPastGate: false,
  strayedSend: false,
  unseenSend: false,
  unknownRequest: false,
  panelMissing: false,
  guidelineRead: true,
  namesByRules: false,
  withinGrace: false,
};
const given = (changes: Partial<CoverageFacts>) => toCoverage({ ...ALL_WELL, ...changes });

describe('toCoverage', () => {
  it('names what is missing', () => {
    expect(given({})).toEqual({ state: 'attached' });
    expect(given({ composerGate: false })).toEqual({
      state: 'degraded',
      reason: 'composer-not-found',
    });
    expect(given({ requestGate: false })).toEqual({
      state: 'degraded',
      reason: 'request-gate-missing',
    });
    expect(given({ composerGate: false, requestGate: false })).toEqual({
      state: 'blind',
      reason: 'nothing-attached',
    });
    expect(given({ strayedSend: true })).toEqual({
      state: 'degraded',
      reason: 'send-without-gate',
    });
    expect(given({ unseenSend: true })).toEqual({ state: 'degraded', reason: 'send-unseen' });
    expect(given({ unknownRequest: true })).toEqual({
      state: 'degraded',
      reason: 'unknown-request',
    });
    expect(given({ panelMissing: true })).toEqual({ state: 'degraded', reason: 'panel-missing' });
    expect(given({ checkFailed: true })).toEqual({ state: 'degraded', reason: 'check-failed' });
    expect(given({ sendPastGate: true })).toEqual({ state: 'degraded', reason: 'send-past-gate' });
    expect(given({ guidelineRead: false })).toEqual({
      state: 'degraded',
      reason: 'guideline-unread',
    });
    expect(given({ namesByRules: true })).toEqual({ state: 'degraded', reason: 'names-by-rules' });
    expect(given({ extensionAlive: false, withinGrace: true })).toEqual({
      state: 'blind',
      reason: 'extension-gone',
    });
  });

  it('waits only while the page is being built', () => {
    expect(given({ composerGate: false, withinGrace: true })).toEqual({ state: 'starting' });
    expect(given({ requestGate: false, withinGrace: true })).toEqual({ state: 'starting' });
    expect(given({ guidelineRead: false, withinGrace: true })).toEqual({ state: 'starting' });
    expect(given({ strayedSend: true, withinGrace: true }).state).toBe('degraded');
  });

  it('says so where there is nothing to guard', () => {
    expect(given({ chatExpected: false, composerGate: false })).toEqual({ state: 'no-chat' });
    expect(given({ chatExpected: false })).toEqual({ state: 'attached' });
  });

  it('is green only when every single fact is well', () => {
    const facts = fc.record({
      extensionAlive: fc.boolean(),
      chatExpected: fc.boolean(),
      composerGate: fc.boolean(),
      requestGate: fc.boolean(),
      checkFailed: fc.boolean(),
      sendPastGate: fc.boolean(),
      strayedSend: fc.boolean(),
      unseenSend: fc.boolean(),
      unknownRequest: fc.boolean(),
      panelMissing: fc.boolean(),
      guidelineRead: fc.boolean(),
      namesByRules: fc.boolean(),
      withinGrace: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (some) => {
        const well =
          some.extensionAlive &&
          some.composerGate &&
          some.requestGate &&
          !some.checkFailed &&
          !some.sendPastGate &&
          !some.strayedSend &&
          !some.unseenSend &&
          !some.unknownRequest &&
          !some.panelMissing &&
          some.guidelineRead &&
          !some.namesByRules;
        expect(toCoverage(some).state === 'attached').toBe(well);
      }),
    );
  });
});

describe('sameCoverage', () => {
  it('compares state and reason', () => {
    const missing = given({ requestGate: false });
    expect(sameCoverage(missing, given({ requestGate: false }))).toBe(true);
    expect(sameCoverage(missing, given({ composerGate: false }))).toBe(false);
    expect(sameCoverage(missing, given({}))).toBe(false);
  });
});
