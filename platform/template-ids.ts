/** Only the ids of the template library: the background needs to know which exist, not what they say. */
const ids = import.meta.glob<string>('../templates/*.json', { eager: true, import: 'id' });

export const TEMPLATE_IDS: ReadonlySet<string> = new Set(Object.values(ids));
