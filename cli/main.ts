/** The command line: `tesuri <command>`. Composition only; each command has its file. */
import packageFile from '../package.json';
import { parseArguments, type Invocation } from './arguments';
import { loadGuideline } from './load-guideline';
import { loadNames } from './load-names';
import { createLazyPdfOpener } from './open-pdf';
import { createProgress } from './progress';
import { scanStream } from './scan';
import { scanFiles } from './scan-files';
import { createWords, languageOf, type Words } from './texts';

/** Documented in `--help`. 64 is `EX_USAGE` of sysexits. */
const EXIT = { done: 0, failed: 1, notAllRead: 2, usage: 64 } as const;

async function run(argv: readonly string[], words: Words): Promise<number> {
  const invocation = parseArguments(argv);
  if (!invocation.ok) {
    const { code, name } = invocation.error;
    process.stderr.write(`${words.say(code, { name })}\n`);
    return EXIT.usage;
  }
  switch (invocation.value.kind) {
    case 'help':
      process.stdout.write(words.say('usage'));
      return EXIT.done;
    case 'version':
      process.stdout.write(`${packageFile.version}\n`);
      return EXIT.done;
    case 'scan':
      return scan(invocation.value, words);
  }
}

async function scan(
  invocation: Extract<Invocation, { kind: 'scan' }>,
  words: Words,
): Promise<number> {
  const loaded = await loadGuideline(invocation.guideline, words);
  const remarks = loaded.ok ? loaded.value.notices : loaded.error;
  for (const remark of remarks) process.stderr.write(`${remark}\n`);
  if (!loaded.ok) return EXIT.failed;
  const streams = { input: process.stdin, output: process.stdout, errors: process.stderr };
  const names = await loadNames(words);
  if (!names.ok) process.stderr.write(`${names.error}\n`);
  const judgement = {
    guideline: loaded.value.guideline,
    names: names.ok ? names.value : undefined,
  };
  const { files } = invocation;
  const how = { words, explain: invocation.explain === true };
  const progress = createProgress(process.stderr, files.length);
  const { refused } =
    files.length === 0
      ? await scanStream(streams, judgement, how)
      : await scanFiles(files, judgement, {
          ...how,
          ...streams,
          progress,
          openPdf: createLazyPdfOpener(),
        });
  return refused > 0 ? EXIT.notAllRead : EXIT.done;
}

const words = createWords(languageOf(process.env));

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has seen enough (`| head`): nothing is wrong, and there is nobody to tell.
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  process.stderr.write(`${words.say('streamFailed', { code: error.code ?? 'unknown' })}\n`);
  process.exit(EXIT.failed);
});

try {
  process.exitCode = await run(process.argv.slice(2), words);
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  // No code: a bug of ours, which must show itself.
  if (code === undefined) throw error;
  process.stderr.write(`${words.say('streamFailed', { code })}\n`);
  process.exitCode = EXIT.failed;
}
