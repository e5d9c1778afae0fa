import type { Result } from '../result';
import type { ActionRules, WireAction } from './body-shape';

/** A body as it is sent; a string is UTF-8 on the wire. */
export type WireBody = string | Uint8Array;

/** The user's words in a body, and how to send it without them. */
export interface BodyReading {
  /** Empty when the body carries no words by contract. */
  readonly texts: readonly string[];
  /** Of the gravest action met in the body, where its address serves several. */
  readonly action?: ActionRules;
  /**
   * The body without its words, of the kind it came in; every other byte stays. Undefined where it
   * cannot be built: then the request must not go.
   */
  stripped(): WireBody | undefined;
}

export interface UnreadableBody {
  readonly code:
    | 'not-gzip'
    | 'not-utf8'
    | 'not-json'
    | 'not-protobuf'
    | 'not-form'
    | 'not-multipart'
    | 'not-signalr'
    | 'too-big'
    /** An action that nobody told us of, on an address that we know. */
    | 'unknown-action'
    /** The words are not where the shape says: nobody knows where they are. */
    | 'unknown-shape';
}

export type Reading = Result<BodyReading, UnreadableBody>;

/** From what may go by to what must be judged as the user's own act. */
const GRAVITY = ['harmless', 'title', 'draft', 'send'] as const;

/**
 * The rules of several actions in one body: those of the gravest, and nothing is stripped unless all
 * that carries words may be.
 */
export function gravest(actions: readonly WireAction[]): ActionRules {
  let kind: ActionRules['kind'] = 'harmless';
  let onFinding: ActionRules['onFinding'] = 'strip';
  for (const action of actions) {
    if (GRAVITY.indexOf(action.kind) > GRAVITY.indexOf(kind)) kind = action.kind;
    if (action.text && action.onFinding !== 'strip') onFinding = 'refuse';
  }
  return { kind, onFinding: kind === 'harmless' ? 'refuse' : onFinding };
}

/** What the data says of a name that came with a body; never what an object is born with. */
export function actionOf(
  actions: Readonly<Record<string, WireAction>>,
  name: string,
): WireAction | undefined {
  return Object.hasOwn(actions, name) ? actions[name] : undefined;
}
