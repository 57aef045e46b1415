const longest = 200;

/** The token of a mailed link; whatever cannot be one reads as a link that is not complete. */
export function readToken({ token }: Record<string, string | string[] | undefined>): string {
  return typeof token === "string" && token !== "" && token.length <= longest ? token : "-";
}
