import { say, type Message, type ValuesOf } from "@/messages/message";
import { language } from "./messages";

/** Puts values into a message; the compiler knows which ones it needs. */
export function formatMessage<Source extends string>(
  message: Message<Source>,
  values: ValuesOf<Source>,
): string {
  const lines = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" ? oneLine(value) : value,
  ]);
  // Safe: the same values, each of the type it had.
  return say(language, message, Object.fromEntries(lines) as ValuesOf<Source>);
}

/** A name is somebody else's text: it must not start a new line in a subject or a text part. */
const oneLine = (value: string) => value.replace(/\s+/g, " ");
