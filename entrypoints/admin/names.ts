import type { Names } from '../../components/admin/names';
import { TEMPLATES } from '../../platform/templates';
import { SITES } from '../../sites/registry';

/** What sites and templates are called. */
export const NAMES: Names = {
  sites: SITES.map(({ id, name, hosts: [host = ''] }) => ({ id, name, url: `https://${host}/` })),
  templates: TEMPLATES.map(({ id, title }) => ({ id, title })),
};
