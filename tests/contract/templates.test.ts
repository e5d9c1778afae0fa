import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createScanner } from '../../core/detect/scan';
import { decide } from '../../core/guideline/decide';
import { initialValues, renderTemplate } from '../../core/template/render';
import { templateSchema, type Template } from '../../core/template/schema';
import { createTemplateSearch } from '../../core/template/search';
import { JOBS } from '../../core/template/vocabulary';
import { BUNDLED_GUIDELINE } from '../../platform/guideline-store';
import { TEMPLATES } from '../../platform/templates';

const LANGUAGES = ['ja', 'en'] as const;
const FOLDER = new URL('../../templates/', import.meta.url);
const files = readdirSync(FOLDER);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
const library = files.map((file) => [file, templateSchema.parse(read(file))] as const);

/** Ids in `{{…}}`, whatever stands in them. */
const braces = (body: string) => [...body.matchAll(/\{\{([^]*?)\}\}/gu)].map(([, id]) => id ?? '');

/** Every field filled with a word that no other field holds. */
function filled(template: Template): Record<string, string> {
  return Object.fromEntries(
    template.fields.map((field, index) => {
      if (field.type === 'choice') return [field.id, field.choices?.at(-1)?.id ?? ''];
      if (field.type === 'number') return [field.id, String(900 + index)];
      if (field.type === 'date') return [field.id, `2031-05-${10 + index}`];
      return [field.id, `値${index}の言葉`];
    }),
  );
}

const rendered = (
  template: Template,
  language: 'ja' | 'en',
  values: Readonly<Record<string, string>>,
) => {
  const result = renderTemplate(template, language, values);
  if (!result.ok) throw new Error(`${template.id}: ${result.error.fields.join(', ')}`);
  return result.value;
};

describe('templates', () => {
  it('are what the library holds, each once, by job', () => {
    expect(TEMPLATES.map(({ id }) => `${id}.json`).toSorted()).toEqual(files.toSorted());
    expect(TEMPLATES.length).toBeGreaterThanOrEqual(12);
    const jobs = TEMPLATES.map(({ job }) => JOBS.indexOf(job));
    expect(jobs).toEqual(jobs.toSorted((a, b) => a - b));
    expect(new Set(jobs).size).toBe(JOBS.length);
  });

  it.each(library)('%s is named after its id and equals its parsed form', (file, template) => {
    expect(file).toBe(`${template.id}.json`);
    expect(read(file)).toEqual(template);
  });

  it.each(library)('%s has fields that fit their types', (_, { fields }) => {
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    for (const field of fields) {
      expect(field.choices !== undefined, `${field.id}: choices`).toBe(field.type === 'choice');
      if (field.type !== 'choice' || !field.default) continue;
      const ids = field.choices?.map(({ id }) => id);
      expect(ids).toContain(field.default.ja);
      expect(field.default.en).toBe(field.default.ja);
    }
  });

  it.each(library)('%s uses every field in both languages and knows them all', (_, template) => {
    const ids = template.fields.map(({ id }) => id);
    for (const language of LANGUAGES) {
      const used = braces(template.body[language]);
      const optional = template.fields.filter(({ required }) => !required).map(({ id }) => id);
      for (const mark of used) expect([...ids, ...optional.flatMap(asSection)]).toContain(mark);
      for (const id of ids) expect(used, `${language}: ${id}`).toContain(id);
    }
  });

  it.each(library)('%s takes what is typed, and no braces are left', (_, template) => {
    for (const language of LANGUAGES) {
      const text = rendered(template, language, filled(template));
      expect(text).not.toMatch(/\{\{|\}\}/u);
      for (const field of template.fields) {
        if (field.type === 'date') continue;
        const typed = filled(template)[field.id] ?? '';
        const words =
          field.type === 'choice'
            ? (field.choices?.find(({ id }) => id === typed)?.label[language] ?? '?')
            : typed;
        expect(text, `${language}: ${field.id}`).toContain(words);
      }
    }
  });

  it.each(library)('%s leaves nothing broken where optional fields are blank', (_, template) => {
    for (const language of LANGUAGES) {
      const values = { ...filled(template) };
      for (const field of template.fields) if (!field.required) values[field.id] = '';
      const lines = rendered(template, language, values).split('\n');
      expect(lines.join('\n')).not.toContain('\n\n\n');
      // A heading is followed by what it announces.
      lines.forEach((line, index) => {
        if (!/^# /u.test(line)) return;
        expect(lines[index + 1] ?? '', `${language}: ${line}`).not.toMatch(/^(?:# .*)?$/u);
      });
      // A label is followed by what it labels.
      for (const line of lines) expect(line).not.toMatch(/^[^#(（].*[：:]\s*字?\s*$/u);
    }
  });

  it.each(library)('%s holds nothing that its own guard would stop', (_, template) => {
    const scanner = createScanner({ terms: BUNDLED_GUIDELINE.terms });
    for (const language of LANGUAGES) {
      const values = { ...filled(template), ...initialValues(template, language) };
      for (const field of template.fields) {
        if (values[field.id] === '' && field.required) values[field.id] = '値';
      }
      const scan = scanner.scan(rendered(template, language, values));
      if (!scan.ok) throw new Error(scan.error.code);
      const verdict = decide(scan.value, BUNDLED_GUIDELINE);
      expect(verdict.judgements.filter(({ action }) => action !== 'allow')).toEqual([]);
    }
  });

  it('are written in their language', () => {
    for (const [file, template] of library) {
      const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
      expect(template.body.ja, file).toMatch(japanese);
      expect(
        [template.body.en, template.title.en, template.description.en].join(),
        file,
      ).not.toMatch(japanese);
    }
  });

  it.each([
    ['議事録', 'ja', 'minutes'],
    ['会議のまとめを作りたい', 'ja', 'minutes'],
    ['ぎじろく', 'ja', 'minutes'],
    ['めーる', 'ja', 'polite-mail'],
    ['ｍａｉｌ', 'ja', 'polite-mail'],
    ['問い合わせを仕分けしたい', 'ja', 'inquiry-triage'],
    ['アンケート', 'ja', 'feedback-themes'],
    ['あんけーと', 'ja', 'feedback-themes'],
    ['誤字を直して', 'ja', 'proofread'],
    ['英訳のチェック', 'ja', 'translation-review'],
    ['お詫び', 'ja', 'complaint-reply'],
    ['エクセルの関数', 'ja', 'spreadsheet-formula'],
    ['就業規則について質問', 'ja', 'rules-answer'],
    ['企画書', 'ja', 'proposal-outline'],
    ['長い報告書を要約', 'ja', 'document-digest'],
    ['やさしい日本語', 'ja', 'plain-rewrite'],
    ['meeting', 'en', 'minutes'],
    ['how do I write an apology', 'en', 'complaint-reply'],
    ['transaltion', 'en', 'translation-review'],
    ['spredsheet', 'en', 'spreadsheet-formula'],
    ['policy question', 'en', 'rules-answer'],
    ['survey', 'en', 'feedback-themes'],
  ] as const)('%s (%s) finds %s first', (query, language, id) => {
    expect(createTemplateSearch(TEMPLATES)(query, language)[0]?.id).toBe(id);
  });
});

function asSection(id: string): readonly string[] {
  return [`#${id}`, `/${id}`];
}
