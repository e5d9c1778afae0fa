import { useEffect, useMemo, useState } from 'react';
import type { TemplateShelf } from '../../components/panel/templates/shelf';
import type { Guideline } from '../../core/guideline/schema';

/** The library and the scanner come in a file of their own: the first view of the panel needs none. */
async function loadParts() {
  const [{ TEMPLATES }, { createTemplateSearch }, { createScanner }, names] = await Promise.all([
    import('../../platform/templates'),
    import('../../core/template/search'),
    import('../../core/detect/scan'),
    import('../../platform/name-model').then(({ readNameModel }) => readNameModel()),
  ]);
  return { search: createTemplateSearch(TEMPLATES), createScanner, names };
}

/** Loads the template shelf once the panel stands; null until then. */
export function useShelf(guideline: Guideline, wanted: boolean): TemplateShelf | null {
  const [parts, setParts] = useState<Awaited<ReturnType<typeof loadParts>> | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setTimeout(() => void loadParts().then(setParts), 0);
    return () => {
      clearTimeout(timer);
    };
  }, [wanted]);
  return useMemo(() => {
    if (!parts) return null;
    const scanner = parts.createScanner({
      ...guideline,
      // Without the model the fields are checked by rules; the guard says so for the whole tab.
      names: parts.names.ok ? parts.names.value : undefined,
    });
    return {
      search: parts.search,
      scan: (text) => {
        const scanned = scanner.scan(text);
        return scanned.ok ? scanned.value : [];
      },
    };
  }, [parts, guideline]);
}
