import { BY_CONTEXT } from '../evidence';
import type { NormalizedText } from '../normalize';
import type { Candidate, Recognizer, RecognizerExamples } from '../recognizer';

/** https://kubernetes.io/docs/concepts/configuration/secret/: a manifest of this kind holds values only. */
const KIND = /^[ \t]{0,12}["']?kind["']?:[ \t]{0,3}["']?secret["']?,?[ \t]{0,4}$/gimu;
const DATA = /^(?<indent>[ \t]{0,12})["']?(?:data|stringData)["']?:[ \t]{0,4}$/gmu;
const ENTRY =
  /^(?<indent>[ \t]{1,16})["']?(?!(?:user(?:name)?|host|port|database|namespace|type|email)["']?:)[\w.-]{1,80}["']?:[ \t]{1,4}(?<value>[^\n]{1,2000})$/u;
const REFERENCE = /^["']?(?:\$|\{\{|<|\*|ENC\[|vault:|ref\+|null$|["']{2}$|[|>])/u;
/** A manifest is short; nothing is looked for farther away. */
const REACH = 4000;

/** Values in the `data` of a Kubernetes secret, which are only encoded, not encrypted. */
export const kubernetesSecret: Recognizer = {
  id: 'kubernetes-secret',
  evidence: BY_CONTEXT,
  reach: 'whole',
  cue: /kind["']?:[ \t]{0,3}["']?secret/iu,
  types: ['SECRET'],
  needs: ['latin'],
  *find({ text }: NormalizedText): Iterable<Candidate> {
    const kinds = [...text.matchAll(KIND)].map(({ index }) => index);
    if (kinds.length === 0) return;
    for (const match of text.matchAll(DATA)) {
      if (!kinds.some((kind) => isSameManifest(text, kind, match.index))) continue;
      const indent = match.groups?.['indent']?.length ?? 0;
      yield* entriesBelow(text, match.index + match[0].length + 1, indent);
    }
  },
};

function isSameManifest(text: string, a: number, b: number): boolean {
  const [from, to] = a < b ? [a, b] : [b, a];
  return to - from <= REACH && !/^---/mu.test(text.slice(from, to));
}

function* entriesBelow(text: string, from: number, indent: number): Iterable<Candidate> {
  for (let at = from; at < text.length && at < from + REACH;) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(at, end);
    const entry = ENTRY.exec(line)?.groups;
    const isComment = /^\s*(?:#.*)?$/u.test(line);
    const lineIndent = line.search(/\S/u);
    if (!isComment && lineIndent <= indent) return;
    const value = entry?.['value']?.trimEnd() ?? '';
    const quotes = /^(["']).*\1$/u.test(value) ? 1 : 0;
    if (value.length - 2 * quotes >= 4 && !isComment && !REFERENCE.test(value)) {
      const start = at + line.lastIndexOf(value) + quotes;
      yield { start, end: start + value.length - 2 * quotes, type: 'SECRET', score: 0.85 };
    }
    at = end + 1;
  }
}

export function examples(): RecognizerExamples {
  return {
    positive: [
      [
        'apiVersion: v1\nkind: Secret\nmetadata:\n  name: kaze\ndata:\n  extra: a2F6ZS1uby1vdG8=\n',
        'a2F6ZS1uby1vdG8=',
      ],
      ["stringData:\n  note: 'kaze no oto'\nkind: Secret", 'kaze no oto'],
    ],
    negative: [
      'kind: ConfigMap\ndata:\n  extra: a2F6ZS1uby1vdG8=',
      'kind: Secret\nmetadata:\n  name: kaze\n  labels: {app: mori}',
      'kind: Secret\ndata:\n  extra: ${EXTRA}\n---\nkind: ConfigMap\ndata:\n  color: bluegreen',
    ],
  };
}
