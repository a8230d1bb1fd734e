/** What a page writes where its reader is to fill something in: `ssh <user>@<host>`, which to a shell are files to read and to write. */
import type { Layer } from "../shell/layer.ts";
import { hole } from "../shell/value.ts";

/** As words stand in a page: nobody writes `sort <in> out` for `sort <in >out`, but both are read. */
const placeholder = /(?<=^|[\s@:=/])<([A-Za-z](?:[\w .-]{0,40}\w)?)>(?=$|[\s@:;/,.)])/gm;

/**
 * The text with something unknown for each placeholder, at the same places; undefined where there are none. To be read beside
 * the text itself: what is meant cannot be told.
 */
export function withPlaceholders(layer: Layer): Layer | undefined {
  const text = layer.text.replace(placeholder, (whole, name: string) => {
    const unknown = hole(name.replaceAll(/\W/g, "_"));
    return unknown.length === whole.length ? unknown : whole;
  });
  return text === layer.text ? undefined : { ...layer, text };
}
