import type { EmailContent } from "./email-content";
import { messages } from "./messages";

const width = 76;

/** The text part: what the mail says, for readers and programs that show no HTML. */
export function plainText(content: EmailContent, banners: readonly string[]): string {
  const { heading, paragraphs, lines = [], facts = [], sender } = content;
  const { action, links = [], notes = [] } = content;
  const ways = [...(action ? [action] : []), ...links];
  const blocks = [
    ...banners.map((banner) => `*** ${banner} ***`),
    `${heading}\n${"=".repeat(Math.min(heading.length, width))}`,
    ...paragraphs.map(wrap),
    lines.map(({ label, value }) => columns(label, value)).join("\n") || null,
    facts.map(({ label, value }) => `${label}: ${value}`).join("\n") || null,
    // On a line of its own and unbroken, so that programs make it a link.
    ...ways.map(({ label, href }) => `${label}:\n${href}`),
    ...notes.map(wrap),
    `-- \n${wrap(sender?.footer ?? messages.layout.footer)}`,
    sender?.imprint ? wrap(sender.imprint) : null,
  ];
  return `${blocks.filter((block) => block !== null).join("\n\n")}\n`;
}

/** Amounts stand under one another. */
const columns = (label: string, value: string) => `${label.padEnd(24)} ${value.padStart(14)}`;

function wrap(paragraph: string): string {
  const lines: string[] = [];
  for (const word of paragraph.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < width) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines.join("\n");
}
