/** What the scan of a tab knows: guideline, the user's own lists and names, each as it arrives. */
import type { Finding } from '../../core/detect/finding';
import type { NameModel } from '../../core/detect/names/name-model';
import type { OwnLists } from '../../core/detect/own-lists';
import { createScanner, type ScanError } from '../../core/detect/scan';
import type { Guideline } from '../../core/guideline/schema';
import type { Result } from '../../core/result';
import { BUNDLED_GUIDELINE } from '../../platform/guideline-store';

export interface ScanBasis {
  readonly guideline: () => Guideline;
  /** Undefined until they have been read. */
  readonly own: () => OwnLists | undefined;
  /** The name model could not be loaded. */
  readonly namesByRules: () => boolean;
  readonly scan: (text: string) => Result<readonly Finding[], ScanError>;
  readonly setGuideline: (guideline: Guideline) => void;
  readonly setOwn: (own: OwnLists) => void;
  /** Undefined: there is no model, so names are found by rules. */
  readonly setNames: (names: NameModel | undefined) => void;
}

/** @param onChange What was judged before must be judged anew. */
export function createScanBasis(onChange: () => void): ScanBasis {
  let guideline = BUNDLED_GUIDELINE;
  let own: OwnLists | undefined;
  let names: NameModel | undefined;
  let namesByRules = false;
  let scanner = createScanner(guideline);
  const scanAnew = (): void => {
    scanner = createScanner({ ...guideline, names, own });
    onChange();
  };
  return {
    guideline: () => guideline,
    own: () => own,
    namesByRules: () => namesByRules,
    scan: (text) => scanner.scan(text),
    setGuideline(next) {
      // The bundled one is in force from the first moment: only its having been read is news.
      if (next === guideline) onChange();
      else {
        guideline = next;
        scanAnew();
      }
    },
    setOwn(next) {
      own = next;
      scanAnew();
    },
    setNames(next) {
      names = next;
      namesByRules = next === undefined;
      scanAnew();
    },
  };
}
