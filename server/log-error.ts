type LoggedError = {
  type: string;
  message: string;
  code?: string;
  frames: string[];
  cause?: LoggedError;
};

const longestMessage = 500;
/** PostgreSQL and Prisma end a complaint about a value with the value. */
const complainedValue = /: ".*"$/s;
const emailAddress = /[^\s"'<>()=,;]+@[^\s"'<>()=,;]+/g;

/**
 * What of an error may be written down: kind, code, where it happened, and its message without
 * e-mail addresses. Everything else that libraries hang on errors (rows, statement parameters,
 * request bodies) stays out, because it is made of what people typed.
 */
export function serializeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an error", frames: [] };

  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return {
    type: error.name,
    message: messageOf(error),
    ...(code === undefined ? {} : { code }),
    frames: framesOf(error),
    ...(error.cause instanceof Error ? { cause: serializeError(error.cause) } : {}),
  };
}

/** Somebody else's text as far as it may be logged. */
export const withoutPeople = (text: string): string =>
  text
    .replace(complainedValue, ": [private]")
    .replace(emailAddress, "[private]")
    .slice(0, longestMessage);

function messageOf({ name, message }: Error): string {
  // Prisma prints the whole query before saying what is wrong with it, on the last line.
  const isPrisma = name.startsWith("PrismaClient");
  return withoutPeople(isPrisma ? (message.trim().split("\n").at(-1) ?? "") : message);
}

function framesOf({ stack = "" }: Error): string[] {
  const lines = stack.split("\n").map((line) => line.trim());
  return lines.filter((line) => line.startsWith("at ")).slice(0, 12);
}
