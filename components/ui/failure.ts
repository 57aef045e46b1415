/** What a screen can say about something that went wrong. */
export type Failure = {
  /** A sentence for people: the effect, and where there is one, the fix. */
  message: string;
  /** Field name to the sentence that stands beside it. */
  fields: Record<string, string>;
  /** Dotted and documented, such as `team.last-owner`; what a screen may branch on. */
  code: string | null;
  kind: string | null;
  /** Finds the matching line in the server's log. */
  reference: string | null;
};

const offline = "The server cannot be reached. Check your connection, then try again.";
const unexpected = "Something went wrong on our side. Nothing was changed. Try again in a moment.";

/**
 * Reads whatever was thrown. A foreseen refusal carries `data` with its kind and code, and its
 * message is fit to show; anything else is a fault of ours, whose words mean nothing to a reader.
 */
export function readFailure(error: unknown): Failure {
  const nothing = { fields: {}, code: null, kind: null, reference: null };
  if (!(error instanceof Error)) return { ...nothing, message: unexpected };
  if (!("data" in error) || !isRecord(error.data)) {
    const isNetwork = error.name === "TypeError" || error.cause instanceof TypeError;
    return { ...nothing, message: isNetwork ? offline : unexpected };
  }
  const { kind, code, fields, requestId } = error.data;
  return {
    message: typeof kind === "string" ? error.message : unexpected,
    fields: isRecord(fields) ? onlyText(fields) : {},
    code: typeof code === "string" ? code : null,
    kind: typeof kind === "string" ? kind : null,
    reference: typeof requestId === "string" ? requestId : null,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function onlyText(record: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(record).filter((entry): entry is [string, string] => {
    return typeof entry[1] === "string";
  });
  return Object.fromEntries(texts);
}
