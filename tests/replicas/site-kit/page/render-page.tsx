import type { ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import type { Boot } from '../boot';

/** The markup that a page has before its scripts run. */
export function renderPage(Page: ComponentType<{ boot: Boot }>, boot: Boot): string {
  return renderToString(<Page boot={boot} />);
}
