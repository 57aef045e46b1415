import type { Secrets } from "../../launch/secrets.ts";

/** The addresses of one database of the embedded server, one for each role. */
export type DatabaseUrls = { owner: string; app: string; worker: string; superuser: string };

export const mainDatabase = "tenure";

export const roles = {
  superuser: "postgres",
  owner: "tenure_owner",
  app: "tenure_app",
  worker: "tenure_worker",
} as const;

export function urlsOf(
  port: number,
  passwords: Secrets["databasePasswords"],
  database: string = mainDatabase,
): DatabaseUrls {
  const url = (role: keyof typeof roles) =>
    `postgresql://${roles[role]}:${passwords[role]}@127.0.0.1:${port}/${database}`;
  return {
    owner: url("owner"),
    app: url("app"),
    worker: url("worker"),
    superuser: url("superuser"),
  };
}
