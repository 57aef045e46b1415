import { randomUUID } from "node:crypto";

const sane = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** The name of one request in every log line and error: the caller's own when it is harmless, else a new one. */
export function requestIdOf(inbound: string | string[] | undefined): string {
  return typeof inbound === "string" && sane.test(inbound) ? inbound : randomUUID();
}
