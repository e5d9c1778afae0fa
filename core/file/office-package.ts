import { err, ok, type Result } from '../result';
import { decodeXml } from './decode-xml';
import type { FileError } from './file-text';
import { readXml } from './xml';
import { openZip, type ZipArchive, type ZipEntry } from './zip-archive';
import type { Source } from './read-work';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `officeDocument`, `slide`, `comments`, … */
  readonly type: string;
  /** Path from the root of the package. */
  readonly target: string;
}

/** An office file: XML parts in an archive, tied by relationships. */
export interface OfficePackage {
  readonly archive: ZipArchive;
  /** Of the part that the file is about. */
  readonly main: string;
  entry(path: string): ZipEntry | undefined;
  xml(path: string): Result<string, FileError>;
  /** Those inside the package; none for a part that has no file of them. */
  relationships(path: string): Result<readonly Relationship[], FileError>;
}

export function openPackage({ bytes, budget }: Source): Result<OfficePackage, FileError> {
  const archive = openZip(bytes, budget);
  return archive.ok ? packageOf(archive.value) : archive;
}

function packageOf(archive: ZipArchive): Result<OfficePackage, FileError> {
  const byPath = new Map(archive.entries.map((entry) => [entry.path.toLowerCase(), entry]));
  const entry = (path: string): ZipEntry | undefined => byPath.get(path.toLowerCase());
  const xml = (path: string): Result<string, FileError> => {
    const found = entry(path);
    if (!found) return err({ code: 'broken' });
    const bytes = archive.unpack(found);
    const decoded = bytes.ok ? decodeXml(bytes.value) : bytes;
    return decoded.ok ? ok(decoded.value.text) : decoded;
  };
  const relationships = (path: string): Result<readonly Relationship[], FileError> => {
    const file = relationshipsPath(path);
    if (!entry(file)) return ok([]);
    const source = xml(file);
    return source.ok ? parseRelationships(source.value, path) : source;
  };
  const roots = relationships('');
  if (!roots.ok) return roots;
  const main = roots.value.find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !entry(main)) return err({ code: 'broken' });
  return ok({ archive, main, entry, xml, relationships });
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function parseRelationships(
  source: string,
  from: string,
): Result<readonly Relationship[], FileError> {
  const found: Relationship[] = [];
  const read = readXml(source, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const value = (wanted: string): string =>
        attributes.find((attribute) => attribute.name === wanted)?.value ?? '';
      if (value('TargetMode') === 'External') return;
      const type = value('Type').slice(value('Type').lastIndexOf('/') + 1);
      found.push({ id: value('Id'), type, target: resolvePath(from, value('Target')) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return read.ok ? ok(found) : read;
}

function resolvePath(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
