/**
 * Encodings that every host of `core` has (browsers, workers, Node) and that the ES library does
 * not declare. Nothing else of a host may be named here.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
