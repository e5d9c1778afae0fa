import { siteOfHost } from '../sites/registry';
import { createRequestGate } from './gate';
import { interceptBeacon } from './intercept-beacon';
import { interceptFetch } from './intercept-fetch';
import { interceptForm } from './intercept-form';
import { interceptSocket } from './intercept-socket';
import { interceptXhr } from './intercept-xhr';
import { openLink } from './link';
import { isBeforePage } from './meet';
import { watchFileInputs } from './watch-file-inputs';

/**
 * Puts the request gate into a page. Must run in the page's world before its first script; later it
 * does nothing, since nobody could tell the other half from the page any more, and the isolated
 * half then reports that it is missing.
 */
export function installRequestGate(target: Window & typeof globalThis): void {
  const site = siteOfHost(target.location.host);
  if (!site || !isBeforePage(target)) return;
  const link = openLink(target);
  const gate = createRequestGate(site, link, target);
  interceptFetch(target, gate);
  interceptXhr(target, gate);
  interceptBeacon(target, gate);
  interceptSocket(target, gate);
  interceptForm(target, gate);
  watchFileInputs(target, link);
}
