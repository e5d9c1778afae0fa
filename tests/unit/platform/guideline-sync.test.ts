import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { guidelineRefusalItem } from '../../../platform/guideline-refusals';
import {
  BUNDLED_GUIDELINE,
  guidelineItem,
  readGuidelineInForce,
  watchGuidelineInForce,
} from '../../../platform/guideline-store';
import { createGuidelineSync, type GuidelineSync } from '../../../platform/guideline-sync';
import { startGuidelineServer, type GuidelineServer } from './guideline-server';

const MINUTE = 60_000;
const START = Date.parse('2026-12-01T00:00:00Z');

let server: GuidelineServer;
let sync: GuidelineSync;
let now = START;
let version = '1.0.0';
let policy: Record<string, unknown> = {};
let queue: Promise<unknown> = Promise.resolve();

/** The types of the fake browser know only the form with a callback. */
const answering = (value: () => unknown) => () => Promise.resolve(value()) as never;

beforeAll(async () => {
  server = await startGuidelineServer();
});
afterAll(() => server.close());

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  now = START;
  version = '1.0.0';
  policy = {};
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(answering(() => policy));
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(answering(() => true));
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(
    () => ({ version, name: 'Tesuri', manifest_version: 3 }) as never,
  );
  queue = Promise.resolve();
  sync = createGuidelineSync({
    fetch,
    now: () => now,
    random: () => 0.5,
    exclusively: (task) => {
      const turn = queue.then(task);
      queue = turn.catch(() => undefined);
      return turn;
    },
  });
});

/** A guideline file that can be told by its id. */
const fileOf = (id: string, more: Record<string, unknown> = {}) =>
  JSON.stringify({ ...BUNDLED_GUIDELINE, id, ...more });

const BAD = fileOf('bad', { phase: 'shout' });
const BUNDLED = `bundled ${BUNDLED_GUIDELINE.id}`;

async function inForce() {
  const { source, guideline } = await readGuidelineInForce();
  return `${source} ${guideline.id}`;
}
const refusals = async () =>
  (await guidelineRefusalItem.getValue()).map(({ source, failure }) => `${source} ${failure.code}`);
const etagsAsked = () => server.asked.map((headers) => headers['if-none-match']);
const look = (asked = false) => sync.sync(asked);

it('with no policy the bundled guideline is in force, and nothing is stored for it', async () => {
  await look();
  expect(await inForce()).toBe(BUNDLED);
  expect(await guidelineItem.getValue()).toBeNull();
  expect(server.asked).toHaveLength(0);
});

describe('the order of sources', () => {
  it('is managed JSON, managed address, local file, bundled', async () => {
    await sync.applyLocal(fileOf('local'));
    expect(await inForce()).toBe('local-file local');

    server.serve(fileOf('fetched'), '"1"');
    policy = { guidelineUrl: server.url };
    await look();
    expect(await inForce()).toBe('managed-url fetched');

    policy = { ...policy, guidelineJson: fileOf('inline') };
    await look();
    expect(await inForce()).toBe('managed-json inline');
    expect(await refusals()).toEqual([]);
  });

  it('falls back step by step when the policy goes, the local file having waited', async () => {
    await sync.applyLocal(fileOf('local'));
    policy = { guidelineJson: fileOf('inline') };
    await look();
    policy = {};
    await look();
    now += 2 * MINUTE;
    await look();
    expect(await inForce()).toBe('local-file local');
    await sync.revertToBundled();
    expect(await inForce()).toBe(BUNDLED);
  });

  it('does not ask the server while an inline guideline is in force', async () => {
    server.serve(fileOf('fetched'), '"1"');
    policy = { guidelineUrl: server.url, guidelineJson: fileOf('inline') };
    await look();
    expect(server.asked).toHaveLength(0);
  });
});

describe('a bad file', () => {
  it('inline changes nothing, is told with its date, and is forgotten once it is good', async () => {
    policy = { guidelineJson: fileOf('inline') };
    await look();
    policy = { guidelineJson: BAD };
    now += MINUTE;
    await look();
    expect(await inForce()).toBe('managed-json inline');
    expect(await guidelineRefusalItem.getValue()).toEqual([
      {
        source: 'managed-json',
        at: START + MINUTE,
        failure: {
          code: 'invalid',
          total: 1,
          issues: [
            { code: 'not-allowed', path: 'phase', allowed: ['observe', 'coach', 'enforce'] },
          ],
        },
      },
    ]);
    now += MINUTE;
    await look();
    expect((await guidelineRefusalItem.getValue())[0]?.at).toBe(START + MINUTE);
    policy = { guidelineJson: fileOf('better') };
    await look();
    expect(await inForce()).toBe('managed-json better');
    expect(await refusals()).toEqual([]);
  });

  it('inline leaves the others as they were, when there was no good one before', async () => {
    await sync.applyLocal(fileOf('local'));
    policy = { guidelineJson: '{' };
    await look();
    expect(await inForce()).toBe('local-file local');
    expect(await refusals()).toEqual(['managed-json not-json']);
  });

  it.each([
    ['a broken guideline', BAD, 'invalid'],
    ['a login page', '<!doctype html><title>Sign in</title>', 'not-json'],
    ['nothing', '', 'empty'],
    ['too much', ' '.repeat(1024 * 1024 + 1), 'too-big'],
  ])('from the server changes nothing: %s', async (_, file, code) => {
    policy = { guidelineUrl: server.url };
    server.serve(fileOf('fetched'), '"1"');
    await look();
    server.serve(file, '"2"');
    await look();
    expect(await inForce()).toBe('managed-url fetched');
    expect(await refusals()).toEqual([`managed-url ${code}`]);
    server.serve(fileOf('mended'), '"3"');
    await look(true);
    expect(await inForce()).toBe('managed-url mended');
    expect(await refusals()).toEqual([]);
  });

  it('applied here is refused with its reason and changes nothing', async () => {
    await sync.applyLocal(fileOf('local'));
    expect(await sync.applyLocal(BAD)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await sync.applyLocal(new Uint8Array([0x22, 0x95, 0x5c, 0x22]))).toEqual({
      ok: false,
      error: { code: 'not-utf8' },
    });
    expect(await inForce()).toBe('local-file local');
  });
});

describe('the managed address', () => {
  beforeEach(() => {
    policy = { guidelineUrl: server.url };
    server.serve(fileOf('fetched'), '"1"');
  });

  it('is asked with the ETag, and a 304 changes nothing and writes nothing', async () => {
    await look();
    const changes = vi.fn();
    watchGuidelineInForce(changes);
    now += MINUTE;
    await look();
    expect(etagsAsked()).toEqual([undefined, '"1"']);
    expect(await inForce()).toBe('managed-url fetched');
    expect(changes).not.toHaveBeenCalled();
  });

  it('is left alone for longer and longer after failures, unless somebody asks', async () => {
    await look();
    server.answer((response) => response.writeHead(503).end());
    const tries: number[] = [];
    for (let minute = 0; minute < 300; minute += 5) {
      const before = server.asked.length;
      now = START + minute * MINUTE;
      await look();
      if (server.asked.length > before) tries.push(minute);
    }
    const pauses = tries.slice(1).map((minute, index) => minute - (tries[index] ?? 0));
    expect(tries[0]).toBe(0);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(pauses.at(-1)).toBeGreaterThan(60);
    expect(await inForce()).toBe('managed-url fetched');
    expect(await refusals()).toEqual(['managed-url http-status']);

    const before = server.asked.length;
    await look(true);
    expect(server.asked.length).toBe(before + 1);
  });

  it('is heard again once it answers, and its failure is forgotten', async () => {
    await look();
    server.answer((response) => response.writeHead(503).end());
    await look();
    server.serve(fileOf('fetched'), '"1"');
    now += 30 * MINUTE;
    await look();
    expect(server.asked[0]?.['if-none-match']).toBe('"1"');
    expect(await refusals()).toEqual([]);
  });

  it('keeps the last good file when it moves to an address that does not answer', async () => {
    await look();
    const dead = await startGuidelineServer();
    await dead.close();
    policy = { guidelineUrl: dead.url };
    await look();
    expect(await inForce()).toBe('managed-url fetched');
    expect(await refusals()).toEqual(['managed-url unreachable']);
  });

  it('is not parsed again when the same bytes come without an ETag', async () => {
    const file = fileOf('fetched');
    server.answer((response) => response.end(file));
    await look();
    const parse = vi.spyOn(JSON, 'parse');
    await look();
    expect(parse.mock.calls.some(([text]) => text === file)).toBe(false);
    expect(server.asked).toHaveLength(2);
  });

  it('is fetched whole again when the inline guideline that hid it is gone', async () => {
    await look();
    policy = { ...policy, guidelineJson: fileOf('inline') };
    await look();
    policy = { guidelineUrl: server.url };
    await look();
    now += 2 * MINUTE;
    await look();
    expect(await inForce()).toBe('managed-url fetched');
  });

  it('is asked for the whole file after a bad one, and when it moves, whatever its ETag', async () => {
    server.serve(BAD, '"2"');
    await look();
    server.serve(fileOf('fetched'), '"1"');
    await look();
    policy = { guidelineUrl: `${server.url}?moved` };
    await look();
    expect(etagsAsked()).toEqual([undefined, undefined]);
  });

  it('is asked for the whole file when it comes back into the policy', async () => {
    await look();
    policy = {};
    await look();
    now += 2 * MINUTE;
    await look();
    policy = { guidelineUrl: server.url };
    await look();
    expect(await inForce()).toBe('managed-url fetched');
  });

  it('says that the browser may not read it', async () => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(answering(() => false));
    const dead = await startGuidelineServer();
    await dead.close();
    policy = { guidelineUrl: dead.url };
    await look();
    expect(await refusals()).toEqual(['managed-url not-permitted']);
    expect(await inForce()).toBe(BUNDLED);
  });
});

describe('a policy that is gone', () => {
  it('is given a moment, because one that is being edited looks the same', async () => {
    policy = { guidelineJson: fileOf('inline') };
    await look();
    policy = {};
    expect(await look()).toEqual({ againInMs: MINUTE });
    expect(await inForce()).toBe('managed-json inline');
    policy = { guidelineJson: fileOf('inline') };
    now += 30_000;
    expect(await look()).toEqual({});
    policy = {};
    now += 45_000;
    await look();
    expect(await inForce()).toBe('managed-json inline');
    now += MINUTE;
    expect(await look()).toEqual({});
    expect(await inForce()).toBe(BUNDLED);
  });

  it('takes its failures along', async () => {
    policy = { guidelineJson: BAD };
    await look();
    policy = {};
    await look();
    expect(await refusals()).toEqual([]);
  });
});

describe('a file applied on this browser', () => {
  it('is refused while the administrator sets the guideline', async () => {
    policy = { guidelineJson: fileOf('inline') };
    await look();
    expect(await sync.applyLocal(fileOf('local'))).toEqual({
      ok: false,
      error: { code: 'managed' },
    });
    expect(await inForce()).toBe('managed-json inline');
  });

  it('is handed back with what was noticed, and keeps its notices', async () => {
    const applied = await sync.applyLocal(fileOf('local', { colour: 'red' }));
    const notices = [{ code: 'unknown-key', path: 'colour' }];
    expect(applied).toMatchObject({ ok: true, value: { notices } });
    expect((await readGuidelineInForce()).notices).toEqual(notices);
  });

  it('reaches whoever watches, and so does its end', async () => {
    const seen: string[] = [];
    const stop = watchGuidelineInForce(({ guideline }) => seen.push(guideline.id));
    await sync.applyLocal(fileOf('local'));
    await sync.revertToBundled();
    stop();
    await sync.applyLocal(fileOf('later'));
    expect(seen).toEqual(['local', BUNDLED_GUIDELINE.id]);
  });

  it('that cannot be stored is refused and changes nothing', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((items: object) => {
      const full = Object.keys(items).includes('guidelineCandidates');
      return full ? (Promise.reject(new Error('quota')) as never) : (Promise.resolve() as never);
    });
    expect(await sync.applyLocal(fileOf('local'))).toEqual({
      ok: false,
      error: { code: 'not-stored' },
    });
    expect(await inForce()).toBe(BUNDLED);
  });
});

describe('an update of the extension', () => {
  it('reads every file again and asks the server for the whole one', async () => {
    policy = { guidelineUrl: server.url };
    server.serve(fileOf('fetched'), '"1"');
    await look();
    version = '2.0.0';
    await look();
    expect(etagsAsked()).toEqual([undefined, undefined]);
    expect(await inForce()).toBe('managed-url fetched');
    await look();
    expect(server.asked.at(-1)?.['if-none-match']).toBe('"1"');
  });

  it('lets go of a file that the new version cannot read, and says why', async () => {
    await sync.applyLocal(fileOf('local'));
    const stored = await fakeBrowser.storage.local.get('guidelineCandidates');
    const text = JSON.stringify(stored).replace('"phase":"enforce"', '"phase":"shout"');
    await fakeBrowser.storage.local.set(JSON.parse(text) as Record<string, unknown>);
    version = '2.0.0';
    await look();
    expect(await inForce()).toBe(BUNDLED);
    expect(await refusals()).toEqual(['local-file invalid']);
  });
});

it('does nothing before its turn', async () => {
  policy = { guidelineUrl: server.url, guidelineJson: fileOf('inline') };
  let begin: () => void = () => undefined;
  queue = new Promise<void>((resolve) => (begin = resolve));
  const done = Promise.all([look(), look(true), sync.applyLocal(fileOf('local'))]);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  begin();
  await done;
  expect(await inForce()).toBe('managed-json inline');
});
