import { databaseIn } from "./administration.mjs";

/** PostgreSQL's and the network's codes, as the codes by which Prisma's CLI decides what to say. */
const known = {
  "3D000": (url) => ["P1003", `Database \`${databaseIn(url)}\` does not exist`],
  "42P04": (url) => ["P1009", `Database \`${databaseIn(url)}\` already exists`],
  "28P01": () => ["P1000", "Authentication failed"],
  28000: () => ["P1000", "Authentication failed"],
  ECONNREFUSED: (url) => ["P1001", `Can't reach database server at ${new URL(url).host}`],
  ENOTFOUND: (url) => ["P1001", `Can't reach database server at ${new URL(url).host}`],
};

export function errorCodeOf(error, url) {
  const [code, message] = known[error?.code]?.(url) ?? ["P1001", String(error?.message ?? error)];
  return { code, message };
}
