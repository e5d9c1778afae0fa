import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FINDING_TYPES } from '../../../../core/detect/finding';
import { COVERAGE_STATES } from '../../../../core/gate/coverage';
import { OVERRIDE_REASONS } from '../../../../core/gate/panel-port';
import { ACTIONS } from '../../../../core/guideline/schema';
import { acceptEvents, MAX_EVENTS } from '../../../../core/usage/accept';
import {
  countEventSchema,
  DRAFT_HANDLINGS,
  FILE_SUBJECTS,
  OUTCOMES,
} from '../../../../core/usage/counter';
import { countEvent, SITE_IDS, TEMPLATE_IDS } from './rows';

const known = { sites: new Set(SITE_IDS), templates: new Set(TEMPLATE_IDS) };

const CLOSED = new Set<string>([
  ...SITE_IDS,
  ...TEMPLATE_IDS,
  ...FINDING_TYPES,
  ...COVERAGE_STATES,
  ...OVERRIDE_REASONS,
  ...ACTIONS,
  ...OUTCOMES,
  ...DRAFT_HANDLINGS,
  ...FILE_SUBJECTS,
  ...[
    'prompt',
    'finding',
    'outcome',
    'reason',
    'template',
    'draft',
    'coverage',
    'unread-send',
    'file',
  ],
]);

function accept(payload: unknown) {
  const accepted = acceptEvents(payload, known);
  if (!accepted.ok) throw new Error(accepted.error);
  return accepted.value;
}

/** Text that somebody might try to slip in, including text in the shape of an id. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,47}$/u),
    fc.constantFrom('山田太郎', 'taro.yamada@example.co.jp', '4242 4242 4242 4242', '見積書-v2'),
  )
  .filter((value) => !CLOSED.has(value));

describe('acceptEvents', () => {
  it('takes every event that a tab can rightly send, unchanged', () => {
    fc.assert(
      fc.property(fc.array(countEvent, { maxLength: 40 }), (events) => {
        expect(accept(events)).toEqual({ events, refused: 0 });
      }),
    );
  });

  it('refuses any string outside the closed lists, in any field', () => {
    fc.assert(
      fc.property(countEvent, text, fc.nat(), (event, smuggled, pick) => {
        const fields = Object.keys(event);
        const field = fields[pick % fields.length] ?? '';
        expect(accept([{ ...event, [field]: smuggled }])).toEqual({ events: [], refused: 1 });
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses an event with a field too many, whatever its name and value', () => {
    fc.assert(
      fc.property(countEvent, fc.string({ minLength: 1 }), fc.anything(), (event, name, value) => {
        fc.pre(!(name in event) && value !== undefined && name !== '__proto__');
        fc.pre(!(event.metric === 'outcome' && name === 'count'));
        expect(accept([{ ...event, [name]: value }]).events).toEqual([]);
      }),
    );
  });

  it('lets only closed codes and numbers through, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(countEvent, fc.anything(), fc.record({ metric: text }))),
        (batch) => {
          for (const event of accept(batch).events) {
            for (const value of Object.values(event)) {
              expect(typeof value === 'number' || CLOSED.has(value)).toBe(true);
            }
          }
        },
      ),
    );
  });

  it('drops a malformed event whole and keeps its neighbours', () => {
    const good = { metric: 'prompt', site: 'claude', action: 'mask' };
    const bad = { metric: 'finding', site: 'claude', subject: 'EMAIL', action: 'mask', count: 0.5 };
    expect(accept([good, bad, good])).toEqual({ events: [good, good], refused: 1 });
  });

  it('refuses a site or a template that does not exist', () => {
    const events = [
      { metric: 'prompt', site: 'gemini', action: 'allow' },
      { metric: 'template', site: 'claude', subject: 'no-such-template' },
    ];
    expect(accept(events)).toEqual({ events: [], refused: 2 });
  });

  it.each([null, undefined, 'prompt', 7, {}, { length: 1 }])('refuses %j as a batch', (payload) => {
    expect(acceptEvents(payload, known)).toEqual({ ok: false, error: 'not-a-batch' });
  });

  it('refuses a batch that is too long', () => {
    const batch = Array.from({ length: MAX_EVENTS + 1 }, () => ({}));
    expect(acceptEvents(batch, known)).toEqual({ ok: false, error: 'batch-too-long' });
  });
});

describe('the schema of events', () => {
  interface Node {
    type?: string;
    enum?: unknown[];
    const?: unknown;
    pattern?: string;
    anyOf?: Node[];
    oneOf?: Node[];
    properties?: Record<string, Node>;
    additionalProperties?: unknown;
    maximum?: number;
  }
  const schema = z.toJSONSchema(countEventSchema) as Node;

  function leaves(node: Node, path = ''): [string, Node][] {
    const branches = node.anyOf ?? node.oneOf;
    if (branches) return branches.flatMap((branch, i) => leaves(branch, `${path}[${String(i)}]`));
    if (!node.properties) return [[path, node]];
    return Object.entries(node.properties).flatMap(([name, child]) =>
      leaves(child, `${path}.${name}`),
    );
  }

  it('has no field that could hold text: codes, ids checked against a list, bounded numbers', () => {
    const found = leaves(schema);
    expect(found.length).toBeGreaterThan(15);
    for (const [path, leaf] of found) {
      const closed = leaf.enum !== undefined || leaf.const !== undefined;
      const id = leaf.pattern === '^[a-z0-9][a-z0-9-]{0,47}$' && /\.(site|subject)$/u.test(path);
      const number = leaf.type === 'integer' && (leaf.maximum ?? Infinity) <= 100_000;
      expect([path, closed || id || number]).toEqual([path, true]);
    }
  });

  it('is closed in every branch', () => {
    const branches = schema.anyOf ?? schema.oneOf ?? [];
    expect(branches).toHaveLength(9);
    for (const branch of branches) expect(branch.additionalProperties).toBe(false);
  });
});
