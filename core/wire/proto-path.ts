/** One step of a path through protobuf messages: a field number, any field, or all from there on. */
export type ProtoStep = number | '*' | '**';

const STEP = /^(?:(?<number>[1-9]\d{0,8})(?:\[\])?|\*{1,2})$/u;

/** Parses a path such as `15[].4`, `*.3` or `23.**`; undefined when it is not one. */
export function parseProtoPath(path: string): ProtoStep[] | undefined {
  const parts = path.split('.');
  const steps: ProtoStep[] = [];
  for (const [index, part] of parts.entries()) {
    const match = STEP.exec(part);
    if (!match || (part === '**' && index < parts.length - 1)) return undefined;
    const number = match.groups?.['number'];
    steps.push(number === undefined ? (part as '*' | '**') : Number(number)); // by STEP
  }
  return steps;
}

/** Paths that go on behind a field; an empty one ends there. */
export function behind(paths: readonly (readonly ProtoStep[])[], field: number): ProtoStep[][] {
  return paths.flatMap((path) => {
    const [step] = path;
    if (step === '**') return [[...path]];
    return step === field || step === '*' ? [path.slice(1)] : [];
  });
}

/** True where one of the paths ends, or covers everything from there on. */
export function endsHere(paths: readonly (readonly ProtoStep[])[]): boolean {
  return paths.some((path) => path.length === 0 || path[0] === '**');
}
