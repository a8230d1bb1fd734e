/** Moments as allowed_signers files write them: `20261121`, `202611212015`, `20261121201500`, each with `Z` for UTC or without. */

/** In milliseconds since 1970. Equal for a time with `Z`. */
export interface SshMoment {
  readonly earliest: number;
  readonly latest: number;
}

const hour = 3_600_000;

/** Undefined where it is no such moment. */
export function sshMoment(text: string): SshMoment | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(Z?)$/i.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", day = "", hours = "00", minutes = "00", seconds = "00", zone = ""] = match;
  const spelled = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.000Z`;
  const moment = Date.parse(spelled);
  if (Number.isNaN(moment) || new Date(moment).toISOString() !== spelled) return undefined;
  if (zone !== "") return { earliest: moment, latest: moment };
  // Without a zone ssh-keygen takes the zone of the machine it runs on: it may be any from UTC+14 to UTC-12.
  return { earliest: moment - 14 * hour, latest: moment + 12 * hour };
}
