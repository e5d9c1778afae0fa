/** Further training texts: the labelled ones with other names in them, and sentences of our own. */
import { FOLDS, type Span, type Text } from './corpus';
import type { Inventor } from './invent-names';
import { ENGLISH_SENTENCES } from './sentences-en';
import { JAPANESE_SENTENCES } from './sentences-ja';
import { SENTENCES_WITHOUT_NAMES } from './sentences-without-names';

/** The text with every name whose form is known exchanged; undefined when there is none. */
export function withOtherNames(text: Text, inventor: Inventor): Text | undefined {
  if (text.benign) return undefined;
  const spans: Span[] = [];
  let result = '';
  let at = 0;
  let changed = false;
  for (const span of [...text.spans].sort((a, b) => a.start - b.start)) {
    if (span.start < at) return undefined;
    result += text.text.slice(at, span.start);
    const words = text.text.slice(span.start, span.end);
    const other = span.type === 'PERSON' ? inventor.like(words) : undefined;
    if (other !== undefined) changed = true;
    spans.push({ ...span, start: result.length, end: result.length + (other ?? words).length });
    result += other ?? words;
    at = span.end;
  }
  return changed ? { ...text, text: result + text.text.slice(at), spans } : undefined;
}

const OWN_SENTENCES = [...ENGLISH_SENTENCES, ...JAPANESE_SENTENCES, ...SENTENCES_WITHOUT_NAMES];

/** Every sentence of our own with made-up names. */
export function ownTexts(inventor: Inventor): Text[] {
  return OWN_SENTENCES.map((sentence, index) => {
    const spans: Span[] = [];
    let text = '';
    for (const piece of sentence.split(/(?=\{)|(?<=\})/u)) {
      const name = fillIn(piece, inventor);
      if (name !== undefined) {
        const start = text.length;
        spans.push({ start, end: start + name.length, type: 'PERSON', neutral: [] });
      }
      text += name ?? piece;
    }
    const lang = /[\u3041-\u30ff]/u.test(text) ? 'ja' : 'en';
    const labelled = () => true;
    return {
      id: `own:${index}`,
      source: 'own',
      lang,
      benign: false,
      text,
      spans,
      labelled,
      fold: index % FOLDS,
      line: '',
    };
  });
}

function fillIn(piece: string, inventor: Inventor): string | undefined {
  switch (piece) {
    case '{first}':
    case '{last}':
      return inventor.english(piece === '{first}' ? 'first' : 'last');
    case '{name}':
      return inventor.english('full');
    case '{姓}':
    case '{名}':
      return inventor.japanese(piece === '{姓}' ? 'family' : 'given');
    case '{姓名}':
      return inventor.japanese('full');
    case '{last small}':
      return inventor.english('last').toLowerCase();
    case '{NAME}':
      return inventor.english('full').toUpperCase();
    case '{カ姓}':
      return inventor.kana();
    case '{カ}':
      return inventor.foreign();
    case '{姓 名}':
      return inventor.japanese('spaced');
    default:
      return undefined;
  }
}
