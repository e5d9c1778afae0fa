import { combine } from '../detect/combine';
import { placesOf, type Finding } from '../detect/finding';
import type { Scanner } from '../detect/scan';
import { cutExcerpt } from '../gate/excerpt';
import { decide, type Judgement, type Verdict } from '../guideline/decide';
import { ACTIONS, type Guideline } from '../guideline/schema';
import { err, ok, type Result } from '../result';
import {
  MAX_SAMPLES,
  strictest,
  type Decided,
  type FileFindings,
  type FileReport,
} from './file-report';
import { hasUnreadText, type FileError, type FileText, type Place } from './file-text';
import { joinPieces, placeAt } from './join-pieces';
import { createLineFinder } from './line-starts';
import { COPIED_FORMATS } from './masked-copy';
import { mediumOf } from './medium';
import type { Hosts, Work } from './read-work';
import { scanLongText } from './scan-long-text';
import { textOfFile, type FileInput } from './text-of-file';

export interface JudgeFileOptions {
  readonly scanner: Scanner;
  readonly guideline: Guideline;
  readonly work?: Work;
  readonly hosts?: Hosts;
}

/**
 * Reads a file and asks the guideline about it.
 *
 * @returns A report, also of a file that cannot be read: then about its name, and by `onUnreadable`. Error
 *   `cancelled` only.
 */
export async function judgeFile(
  input: FileInput,
  options: JudgeFileOptions,
): Promise<Result<FileReport, FileError>> {
  const medium = mediumOf(input.bytes);
  if (medium) return judgeUnread(input.name, { medium }, options);
  const { work } = options;
  const read = await textOfFile(input, stretch(work, 0, READING), options.hosts);
  if (!read.ok && read.error.code === 'cancelled') return read;
  if (!read.ok) return judgeUnread(input.name, { error: read.error.code }, options);
  return judgeRead(read.value, { ...options, work: stretch(work, READING, 1) });
}

/** Which part of the whole is spent on reading; the rest is scanning. */
const READING = 0.3;

/** The same work, whose steps are a part of a longer way. */
function stretch(work: Work = {}, from: number, to: number): Work {
  const { onProgress } = work;
  if (!onProgress) return work;
  return {
    ...work,
    onProgress: (done, total) => {
      if (total > 0) onProgress(from + ((to - from) * done) / total, 1);
    },
  };
}

/** Words that were pasted and would become a file of the page's own making. */
export async function judgeWords(
  text: string,
  options: JudgeFileOptions,
): Promise<Result<FileReport, FileError>> {
  const judged = await judgeText(text, options);
  if (!judged.ok) return judged;
  const { decision, override, canMask } = judged.value;
  const lineOf = createLineFinder(text);
  const place = (at: number): Place => ({ kind: 'line', line: lineOf(at) });
  const findings = groupFindings(text, judged.value, place);
  return ok({ misnamed: false, unread: [], findings, decision, override, canMask });
}

/** Nobody reads what is in it, but its name leaves with it. */
export async function judgeUnread(
  name: string,
  why: Pick<FileReport, 'medium' | 'error'>,
  options: JudgeFileOptions,
): Promise<Result<FileReport, FileError>> {
  const judged = await judgeText(name, options);
  if (!judged.ok) return judged;
  const findings = groupFindings(name, judged.value, () => ({ kind: 'name' }));
  const unread = unreadJudgement(options.guideline, why.medium === 'picture');
  const rest = { ...why, misnamed: false, unread: [], findings, canMask: false };
  return ok({ ...rest, ...strictest(judged.value, unread) });
}

async function judgeRead(
  file: FileText,
  options: JudgeFileOptions,
): Promise<Result<FileReport, FileError>> {
  const { format, misnamed, pieces, unread } = file;
  const joined = joinPieces(pieces);
  const judged = await judgeText(joined.text, options);
  if (!judged.ok) return judged;
  const place = (at: number): Place => placeAt(pieces, joined, at);
  const findings = groupFindings(joined.text, judged.value, place);
  const partly = hasUnreadText(file);
  const whole = partly
    ? strictest(judged.value, unreadJudgement(options.guideline, false))
    : { decision: judged.value.decision, override: judged.value.override };
  const canMask = judged.value.canMask && !partly && COPIED_FORMATS.includes(format);
  return ok({ format, misnamed, unread, findings, canMask, ...whole });
}

async function judgeText(
  text: string,
  { scanner, guideline, work }: JudgeFileOptions,
): Promise<Result<Verdict, FileError>> {
  const found = await scanLongText(text, scanner, work);
  if (!found.ok) return err(found.error);
  return ok(decide(combine(text, found.value), guideline));
}

/** A guideline that only observes stops nothing, and one that coaches always leaves a way. */
function unreadJudgement(
  { onPicture = 'allow', onUnreadable, phase }: Guideline,
  picture: boolean,
): Decided {
  const decision = picture ? onPicture : onUnreadable;
  if (phase === 'observe' || decision === 'allow') return { decision: 'allow', override: 'free' };
  if (decision === 'warn') return { decision, override: 'free' };
  return { decision, override: phase === 'coach' ? 'reason' : 'none' };
}

function groupFindings(
  text: string,
  { judgements }: Verdict,
  placeOf: (offset: number) => Place,
): readonly FileFindings[] {
  const groups = new Map<string, { readonly first: Judgement; readonly all: Finding[] }>();
  for (const judgement of judgements) {
    const { finding, action, ruleId, maskable } = judgement;
    const key = `${finding.type} ${action} ${ruleId} ${String(maskable)}`;
    const group = groups.get(key);
    if (group) group.all.push(finding);
    else groups.set(key, { first: judgement, all: [finding] });
  }
  return [...groups.values()]
    .map((group) => toFindings(text, group, placeOf))
    .sort((a, b) => ACTIONS.indexOf(b.action) - ACTIONS.indexOf(a.action));
}

function toFindings(
  text: string,
  { first, all }: { readonly first: Judgement; readonly all: readonly Finding[] },
  placeOf: (offset: number) => Place,
): FileFindings {
  const { action, ruleId, clauseId, maskable, finding } = first;
  const rows = all.reduce((sum, { count = 0 }) => sum + count, 0);
  // Of a table, or another combination, its parts are shown, each where it stands.
  const samples = all.flatMap(placesOf).slice(0, MAX_SAMPLES);
  return {
    type: finding.type,
    action,
    ruleId,
    clauseId,
    maskable,
    count: all.length,
    ...(rows > 0 && { rows }),
    samples: samples.map(({ start, end }) => ({
      excerpt: cutExcerpt(text.slice(start, Math.min(end, start + 400))),
      place: placeOf(start),
    })),
  };
}
