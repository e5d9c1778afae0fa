import type { SeriesKey } from '../../core/usage/series';
import type { Translate } from '../text';

/** The name of a part of a bar. */
export function keyName(key: SeriesKey, t: Translate): string {
  switch (key) {
    case 'attached':
    case 'degraded':
    case 'blind':
      return t(`admin.coverage.${key}`);
    case 'allow':
    case 'warn':
    case 'mask':
    case 'block':
      return t(`action.${key}`);
  }
}
