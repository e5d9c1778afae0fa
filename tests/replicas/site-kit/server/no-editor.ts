/** Stands in for editors that cannot even be loaded where there is no document. */
export default function NoEditor(): never {
  throw new Error('there is no editor on the server');
}
