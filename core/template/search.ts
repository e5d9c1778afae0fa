import MiniSearch from 'minisearch';
import type { Template } from './schema';
import { indexTokens, queryTokens, type QueryToken } from './tokens';
import { JOBS, type TemplateLanguage } from './vocabulary';

/** Finds templates for a query in plain words. The best comes first. */
export type TemplateSearch = (query: string, language: TemplateLanguage) => readonly Template[];

/** A template that scores below this share of the best one is noise. */
const LEAST_SHARE_OF_BEST = 0.25;
/** A query of kana alone must match this share of its pairs; one pair matches nearly anything. */
const LEAST_SHARE_OF_PAIRS = 0.4;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly keywords: string;
  readonly description: string;
  /** The same words in the other language: people mix them. */
  readonly other: string;
}

/**
 * Builds the search over a template library.
 *
 * Japanese needs no spaces, hiragana finds katakana, width and case do not matter, and English words
 * are found by their beginning and with a slip of the finger.
 *
 * @returns A function: query and language → templates, best first; all of them in library order
 *   when the query says nothing; none when nothing fits.
 */
export function createTemplateSearch(templates: readonly Template[]): TemplateSearch {
  const ordered = inLibraryOrder(templates);
  const byId = new Map(ordered.map((template) => [template.id, template]));
  const indexes = new Map<TemplateLanguage, MiniSearch<Entry>>();
  return (query, language) => {
    const tokens = queryTokens(query);
    if (tokens.length === 0) return ordered;
    let index = indexes.get(language);
    if (!index) {
      index = indexOf(ordered, language);
      indexes.set(language, index);
    }
    return find(index, tokens).flatMap((id) => byId.get(id) ?? []);
  };
}

/** By job, as the library shows it, then by id. */
export function inLibraryOrder(templates: readonly Template[]): readonly Template[] {
  return templates.toSorted(
    (a, b) => JOBS.indexOf(a.job) - JOBS.indexOf(b.job) || (a.id < b.id ? -1 : 1),
  );
}

function indexOf(templates: readonly Template[], language: TemplateLanguage): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'keywords', 'description', 'other'],
    tokenize: indexTokens,
    searchOptions: { boost: { title: 4, keywords: 3, description: 1.5, other: 0.7 } },
  });
  index.addAll(templates.map((template) => toEntry(template, language)));
  return index;
}

function toEntry(template: Template, language: TemplateLanguage): Entry {
  const other = language === 'ja' ? 'en' : 'ja';
  return {
    id: template.id,
    title: template.title[language],
    keywords: template.keywords[language].join(' '),
    description: template.description[language],
    other: [template.title[other], ...template.keywords[other]].join(' '),
  };
}

function find(index: MiniSearch<Entry>, tokens: readonly QueryToken[]): readonly string[] {
  const words = [...new Set(tokens.map(({ token }) => token))];
  const telling = new Set(tokens.flatMap((token) => (token.telling ? [token.token] : [])));
  const found = index.search(words.join(' '), {
    tokenize: (query) => query.split(' '),
    prefix: (word) => isLatin(word) || Array.from(word).length === 1,
    // Two letters changing places are two changes: a quarter of the word must be allowed.
    fuzzy: (word) => (isLatin(word) && word.length >= 4 ? 0.25 : false),
  });
  const fits = found.filter(({ queryTerms }) =>
    telling.size > 0
      ? queryTerms.some((word) => telling.has(word))
      : queryTerms.length >= words.length * LEAST_SHARE_OF_PAIRS,
  );
  const best = fits[0]?.score ?? 0;
  return fits.flatMap(({ id, score }) => (score >= best * LEAST_SHARE_OF_BEST ? [String(id)] : []));
}

function isLatin(word: string): boolean {
  return /^[a-z]/u.test(word);
}
