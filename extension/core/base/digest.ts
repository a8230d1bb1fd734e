/** The sha256 port: the lower-case hexadecimal digest of a text's UTF-8 bytes. Each host passes its own. */
export type Digest = (text: string) => string;
