/** The guideline file, version 1: the one place that says what the enablement team may write. */
import { z } from 'zod';
import { FINDING_TYPES } from '../detect/finding';
import { siteCorrectionSchema } from './site-correction';

/** What a browser takes in at most; more is refused before it is looked at. */
export const GUIDELINE_LIMITS = {
  maxBytes: 1024 * 1024,
  /** Objects and lists inside each other. */
  maxDepth: 32,
  maxRules: 5000,
  /** In all term lists together. */
  maxTerms: 10_000,
  maxClauses: 500,
} as const;

/** The version of the format this file describes. */
export const SCHEMA_VERSION = 1;

const id = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/);
const isoDate = z.iso.date();
/** It becomes a link in the panel, so it must not be able to run anything. */
const link = z
  .string()
  .max(400)
  .regex(/^(?:https:\/\/|mailto:)\S+$/);
const bilingual = z.object({
  ja: z.string().trim().min(1).max(4000),
  en: z.string().trim().min(1).max(4000),
});

export const PHASES = ['observe', 'coach', 'enforce'] as const;
export const ACTIONS = ['allow', 'warn', 'mask', 'block'] as const;
export const OVERRIDES = ['free', 'reason', 'none'] as const;
export const FAILURE_ACTIONS = ['warn', 'block'] as const;
export const CLAUSE_KINDS = [
  'purpose',
  'scope',
  'services',
  'input',
  'output',
  'forbidden',
  'contact',
  'revision',
] as const;
export const INFORMATION_LEVELS = ['public', 'internal', 'confidential', 'secret'] as const;

export const clauseSchema = z.object({
  id,
  /** As printed on the company's page, for example `4.2`. */
  number: z.string().min(1).max(16),
  kind: z.enum(CLAUSE_KINDS),
  title: bilingual,
  text: bilingual,
});

export const serviceSchema = z.object({
  /** Id of a site that Tesuri knows, for example `chatgpt`. */
  site: id,
  name: bilingual,
  informationLevels: z.array(z.enum(INFORMATION_LEVELS)).min(1),
});

export const ruleSchema = z.object({
  id,
  types: z.array(z.enum(FINDING_TYPES)).min(1),
  /** For `GUIDELINE_TERM` only: which term lists; absent means all. */
  termLists: z.array(id).min(1).max(200).optional(),
  /** Findings that score lower are left alone, 0 to 1. */
  minScore: z.number().min(0).max(1).default(0.5),
  action: z.enum(ACTIONS),
  /** May the user send anyway? Absent: warn → free, mask → reason, block → none. */
  override: z.enum(OVERRIDES).optional(),
  /** May a placeholder stand for it? */
  maskable: z.boolean().default(true),
  clause: id,
  /** Overrides the guideline's phase for this rule. */
  phase: z.enum(PHASES).optional(),
});

export const guidelineSchema = z.object({
  $schema: z.string().optional(),
  schemaVersion: z.literal(SCHEMA_VERSION),
  id,
  version: z.number().int().min(1),
  title: bilingual,
  owner: bilingual,
  /** A rota, never one person alone. */
  contacts: z
    .array(z.object({ name: bilingual, link: link.optional() }))
    .min(2)
    .max(20),
  verifiedOn: isoDate,
  validUntil: isoDate,
  phase: z.enum(PHASES),
  clauses: z.array(clauseSchema).min(1).max(GUIDELINE_LIMITS.maxClauses),
  services: z.array(serviceSchema).min(1).max(50),
  rules: z.array(ruleSchema).min(1).max(GUIDELINE_LIMITS.maxRules),
  terms: z
    .array(
      z.object({
        id,
        title: bilingual,
        terms: z.array(z.string().trim().min(2).max(200)).min(1).max(GUIDELINE_LIMITS.maxTerms),
      }),
    )
    .max(200)
    .default([]),
  /** Words that are never a finding, such as the company's own name and switchboard number. */
  neverFlag: z.array(z.string().trim().min(2).max(200)).max(GUIDELINE_LIMITS.maxTerms).default([]),
  /** Clauses shown beside an answer. */
  outputReminders: z.array(id).max(20).default([]),
  /** A body on a known send address, or an attached file, that cannot be read. */
  onUnreadable: z.enum(FAILURE_ACTIONS).default('block'),
  /** A picture that is attached: nobody reads what it shows. Absent: allow. */
  onPicture: z.enum(['allow', ...FAILURE_ACTIONS]).optional(),
  /** A part of Tesuri that does not answer. */
  onFailure: z.enum(FAILURE_ACTIONS).default('block'),
  /** What changed on chat sites since this Tesuri was built, by site id. */
  sites: z.record(id, siteCorrectionSchema).optional(),
  counting: z
    .object({ groupSizeFloor: z.number().int().min(1).max(1000).default(10) })
    .default({ groupSizeFloor: 10 }),
});

export type Guideline = z.infer<typeof guidelineSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type Phase = (typeof PHASES)[number];
export type Action = (typeof ACTIONS)[number];
export type Override = (typeof OVERRIDES)[number];
export type FailureAction = (typeof FAILURE_ACTIONS)[number];
export type Bilingual = z.infer<typeof bilingual>;
