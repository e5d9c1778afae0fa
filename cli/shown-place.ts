import type { Finding } from '../core/detect/finding';
import type { FilePiece, Place } from '../core/file/file-text';
import { placeAt, type JoinedText } from '../core/file/join-pieces';

/** A place for the output: names of sheets and paths are left out where something was found in them. */
export type ShownPlace =
  | Exclude<Place, { readonly kind: 'cell' | 'entry' }>
  | {
      readonly kind: 'cell';
      readonly sheet: number;
      readonly sheetName?: string;
      readonly cell: string;
    }
  | {
      readonly kind: 'entry';
      readonly entry: number;
      readonly path?: string;
      readonly inner: ShownPlace;
    };

export function createShownPlace({
  pieces,
  joined,
  findings,
}: {
  readonly pieces: readonly FilePiece[];
  readonly joined: JoinedText;
  readonly findings: readonly Finding[];
}): (place: Place) => ShownPlace {
  const places = new Set(findings.map(({ start }) => placeAt(pieces, joined, start)));
  const telling = new Set(
    pieces.filter(({ place }) => isName(place) && places.has(place)).map(({ text }) => text),
  );
  const show = (place: Place): ShownPlace => {
    if (place.kind === 'cell') {
      const { sheetName, ...rest } = place;
      return telling.has(sheetName) ? rest : place;
    }
    if (place.kind !== 'entry') return place;
    const { path, ...rest } = place;
    const inner = show(place.inner);
    return telling.has(path) ? { ...rest, inner } : { ...place, inner };
  };
  return show;
}

function isName(place: Place): boolean {
  return place.kind === 'entry' ? isName(place.inner) : place.kind === 'name';
}
