// The only globals that core may use: what every JavaScript host has. Anything else is a parameter.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly port: string;
}
declare function atob(data: string): string;
declare function btoa(data: string): string;
declare namespace WebAssembly {
  class Module {}
}
