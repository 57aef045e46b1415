import { isIP } from "node:net";
import path from "node:path";
import { z } from "zod";

/** One key: its check, what a person reads when it fails, and a value that would do. */
const key = <Schema extends z.ZodType>(schema: Schema, expected: string, example: string) => ({
  schema,
  expected,
  example,
});

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));

const factor = z
  .string()
  .regex(/^\d{1,2}(\.\d{1,3})?$/)
  .transform(Number)
  .pipe(z.number().min(0.1).max(10));

/** The beginning of a day that has come, in UTC. */
const pastDay = z.iso
  .date()
  .refine((given) => given >= "2020-01-01")
  .transform((given) => new Date(`${given}T00:00:00Z`))
  .refine((day) => day.getTime() <= Date.now());

const onOff = z.enum(["on", "off"]).transform((given) => given === "on");

const urlOf = (...protocols: string[]) =>
  z.string().refine((given) => {
    const protocol = URL.canParse(given) ? new URL(given).protocol : "";
    return protocols.includes(protocol.slice(0, -1));
  });

const postgresUrl = urlOf("postgresql", "postgres");

/** A whole origin: pages and links stand at its root. */
const origin = urlOf("http", "https")
  .refine((given) => new URL(given).pathname === "/" && new URL(given).search === "")
  .transform((given) => new URL(given).origin);

const isNetwork = (given: string) => {
  const [address = "", bits, ...rest] = given.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128);
};

const networks = z
  .string()
  .transform((given) => given.split(",").map((network) => network.trim()))
  .pipe(z.array(z.string().refine(isNetwork)));

const folder = z.string().transform((given) => path.resolve(given));

const key256 = z.string().refine((given) => {
  const bytes = Buffer.from(given, "base64");
  return bytes.length === 32 && bytes.toString("base64") === given;
});

const port = wholeNumber(1, 65_535);

const mailbox = z.string().regex(/^([^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/);

const level = z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]);

const database = (role: string) =>
  ["a PostgreSQL address", `postgresql://${role}:password@localhost:5432/tenure`] as const;

const randomKey = "$(openssl rand -base64 32)";

/** Every key of the environment. `.env.example` says what each is for. */
export const keys = {
  NODE_ENV: key(
    z.enum(["production", "development", "test"]).default("production"),
    "production, development or test",
    "production",
  ),
  TENURE_MODE: key(z.enum(["sandbox", "live"]).default("sandbox"), "sandbox or live", "live"),
  HOST: key(
    z
      .string()
      .regex(/^[\w.:-]+$/)
      .default("127.0.0.1"),
    "an address of this machine",
    "0.0.0.0",
  ),
  PORT: key(port.default(3000), "a port from 1 to 65535", "3001"),
  PUBLIC_URL: key(
    origin.optional(),
    "an http or https address without a path",
    "https://tenure.example.com",
  ),
  DATA_DIR: key(
    folder.default(() => path.resolve(".data")),
    "a folder",
    "/var/lib/tenure",
  ),
  DATABASE_URL: key(postgresUrl, ...database("tenure_app")),
  DATABASE_OWNER_URL: key(postgresUrl, ...database("tenure_owner")),
  DATABASE_WORKER_URL: key(postgresUrl.optional(), ...database("tenure_worker")),
  DATABASE_PORT: key(port.optional(), "a port from 1 to 65535", "5433"),
  DATABASE_POOL: key(wholeNumber(2, 1000).default(10), "a number from 2 to 1000", "10"),
  WORKER: key(onOff.default(true), "on or off", "off"),
  WORKER_CONCURRENCY: key(wholeNumber(1, 1000).default(4), "a number from 1 to 1000", "4"),
  TAKEOVER_SECONDS: key(
    wholeNumber(2, 3600).default(60),
    "a number of seconds from 2 to 3600",
    "60",
  ),
  AUTH_SECRET: key(z.string().min(32), "a text of 32 characters or more", randomKey),
  SECRET_KEY: key(key256, "32 bytes in base64", randomKey),
  TRUSTED_PROXIES: key(
    networks.default([]),
    "addresses or networks with commas between them",
    "127.0.0.1,10.0.0.0/8",
  ),
  SMTP_URL: key(
    urlOf("smtp", "smtps").optional(),
    "an SMTP address",
    "smtps://user:password@mail.example.com",
  ),
  MAIL_FROM: key(mailbox.optional(), "an e-mail address", '"Tenure <tenure@example.com>"'),
  LOG_LEVEL: key(level.default("info"), `one of ${level.options.join(", ")}`, "debug"),
  SEED: key(onOff.optional(), "on or off", "off"),
  SEED_FACTOR: key(factor.default(1), "a number from 0.1 to 10", "0.5"),
  SEED_UNTIL: key(pastDay.optional(), "a day from 2020-01-01 to today", "2025-12-31"),
};

export type Key = keyof typeof keys;
