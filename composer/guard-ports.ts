/** What the guard of a tab needs from outside; the entrypoint hands it in. */
import type { Coverage } from '../core/gate/coverage';
import type { LeftRequest } from '../core/gate/cross-check';
import type { GateQuestion, GateReply, GateTimeout, ReadableBody } from '../core/gate/link';
import type { Guideline } from '../core/guideline/schema';
import type { Finding } from '../core/detect/finding';
import type { ScanError } from '../core/detect/scan';
import type { Result } from '../core/result';
import type { CountEvent } from '../core/usage/counter';
import type { SiteAdapter } from '../sites/site-adapter';
import type { OwnListPorts } from './own-list-acts';
import type { PillWords } from './panel-pill';

export interface GuardPorts extends OwnListPorts {
  readonly window: Window & typeof globalThis;
  /** As the guideline corrects it: asked at each use, for it may change while the tab is open. */
  readonly site: SiteAdapter;
  readonly signal: AbortSignal;
  /** In force now; asked at each decision. */
  readonly guideline: () => Guideline;
  readonly scan: (text: string) => Result<readonly Finding[], ScanError>;
  /** Longest text that `scan` takes. */
  readonly scanLimit: number;
  /** The page-world half of the request gate answers, asked now. */
  readonly requestGateLinked: () => boolean;
  /** Asks the request gate to show what leaves for the site by unknown ways, or no longer. */
  readonly showStrays: (on: boolean) => void;
  /** False once the extension was updated or removed under this tab. */
  readonly extensionAlive: () => boolean;
  /** The guideline in force has been read, and not only the bundled one. */
  readonly guidelineRead: () => boolean;
  /** The name model could not be loaded. */
  readonly namesByRules: () => boolean;
  readonly count: (events: readonly CountEvent[]) => void;
  readonly reportCoverage: (coverage: Coverage) => void;
  readonly panel: PanelPorts;
}

export interface PanelPorts {
  readonly url: string;
  readonly origin: string;
  readonly offer: (token: string) => Promise<void>;
  readonly words: () => PillWords;
  /** Whether the user has closed the panel, once that is known. */
  readonly closed: () => Promise<boolean>;
  readonly rememberClosed: (closed: boolean) => void;
}

/** What the entrypoint may ask of the guard. */
export interface Guard {
  readonly answerRequest: (question: GateQuestion) => GateReply['answer'];
  readonly onRequestTimeout: (timeout: GateTimeout) => void;
  /** The page opens a socket to an address of this shape. */
  readonly onSocketOpened: (shape: string) => void;
  /** The browser saw a request of a known shape leave this tab. */
  readonly onRequestLeft: (request: LeftRequest) => void;
  /** A body that left for the site by a way that no pattern knows. */
  readonly onStrayRequest: (body: ReadableBody) => void;
  /** A script of the page opens an input for files that stands in no document. */
  readonly onFileInput: (input: HTMLInputElement) => void;
  /** The page-world half has answered for the first time. */
  readonly onRequestGateLinked: () => void;
  /** The guideline, or what the scan knows, has changed: what was judged must be judged anew. */
  readonly onGuidelineChange: () => void;
  readonly onLanguageChange: () => void;
  readonly togglePanel: () => void;
}
