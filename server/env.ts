import { keys, type Key } from "./env-keys.ts";
import { Refusal } from "./launch/refusal.ts";
import { singleton } from "./singleton.ts";
import type { z } from "zod";

type Parsed = { [Name in Key]: z.output<(typeof keys)[Name]["schema"]> };

/** Keys that the launcher makes up when nobody gave them. */
type Generated = "DATABASE_URL" | "DATABASE_OWNER_URL" | "AUTH_SECRET" | "SECRET_KEY";

type Defaulted = "PUBLIC_URL" | "DATABASE_WORKER_URL" | "MAIL_FROM" | "SEED";

export type Env = Readonly<
  Omit<Parsed, Defaulted> & { [Name in Defaulted]: Exclude<Parsed[Name], undefined> }
>;

/** What a person has set, before the launcher adds what it generates. */
export type GivenEnv = Readonly<Omit<Parsed, Generated> & Partial<Pick<Parsed, Generated>>>;

type Source = Readonly<Record<string, string | undefined>>;

/** The process's environment, read once; the only place in the product that reads it. */
export const env = (): Env => singleton("env", () => parseEnv(process.env));

/**
 * Reads a whole environment.
 *
 * @throws Refusal naming the key, what is wrong with its value, and a value that would do
 */
export function parseEnv(source: Source): Env {
  const parsed = parseKeys(source, (name) => {
    throw new Refusal(`${name} is not set: start with \`npm start\`, or set ${exampleOf(name)}.`);
  }) as Parsed;

  return {
    ...parsed,
    PUBLIC_URL: parsed.PUBLIC_URL ?? `http://localhost:${parsed.PORT}`,
    DATABASE_WORKER_URL: parsed.DATABASE_WORKER_URL ?? parsed.DATABASE_OWNER_URL,
    MAIL_FROM: parsed.MAIL_FROM ?? "Tenure <tenure@localhost>",
    SEED: parsed.SEED ?? parsed.TENURE_MODE === "sandbox",
  };
}

/**
 * Reads an environment that may still lack what the launcher generates.
 *
 * @throws Refusal like `parseEnv`
 */
export function parseGivenEnv(source: Source): GivenEnv {
  return parseKeys(source, () => undefined) as GivenEnv;
}

function parseKeys(source: Source, onMissing: (name: string) => void): Record<string, unknown> {
  const values = Object.entries(keys).map(([name, { schema }]) => {
    const given = source[name] || undefined; // `KEY=` in a file means that it is not set
    const result = schema.safeParse(given);
    if (result.success) return [name, result.data] as const;
    if (given !== undefined) throw new Refusal(complaint(name, given));
    onMissing(name);
    return [name, undefined] as const;
  });
  if (source["SMTP_URL"] && !source["MAIL_FROM"]) {
    throw new Refusal(`SMTP_URL needs a sender beside it: set ${exampleOf("MAIL_FROM")}.`);
  }
  return Object.fromEntries(values);
}

function complaint(name: string, given: string): string {
  const { expected } = keys[name as Key];
  const found = isSecret(name)
    ? "the value given is not"
    : `it is ${JSON.stringify(given.slice(0, 80))}`;
  return `${name} must be ${expected}, and ${found}: set for example ${exampleOf(name)}.`;
}

const exampleOf = (name: string) => `${name}=${keys[name as Key].example}`;

/** Values that may hold a password are not repeated in messages. */
const isSecret = (name: string) => /SECRET|(DATABASE|OWNER|WORKER|SMTP)_URL/.test(name);
