/**
 * Reads text fields out of parsed JSON by paths such as `messages[].content.parts[]`: names joined
 * by dots, `[]` after a name for each element of a list.
 */
export function readTexts(value: unknown, path: string): string[] {
  let found: unknown[] = [value];
  for (const step of path.split('.')) {
    const each = step.endsWith('[]');
    const name = each ? step.slice(0, -2) : step;
    found = found.flatMap((node) => {
      const child = isRecord(node) ? node[name] : undefined;
      if (!each) return child === undefined ? [] : [child];
      return Array.isArray(child) ? (child as unknown[]) : [];
    });
  }
  return found.filter((node): node is string => typeof node === 'string');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
