/** The names of the values a message of the catalogue asks for: `"{a} and {b}"` asks for a and b. */
type NamesIn<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type ValuesOf<Message extends string> = Record<NamesIn<Message>, string | number>;

/** Puts values into a message; the compiler knows which ones it needs. */
export function formatMessage<const Message extends string>(
  message: Message,
  values: ValuesOf<Message>,
): string {
  // Safe: the keys of `values` are the names that the type above read from the same text.
  const known = values as Record<string, string | number>;
  return message.replace(/\{(\w+)\}/g, (_, name: string) => oneLine(String(known[name])));
}

/** A name is somebody else's text: it must not start a new line in a subject or a text part. */
const oneLine = (value: string) => value.replace(/\s+/g, " ");
