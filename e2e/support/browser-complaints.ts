import type { BrowserContext, ConsoleMessage } from "@playwright/test";

/**
 * Collects what the browser complains about: exceptions, console errors, and with them every
 * breach of the content security policy and every hydration mismatch. What is said again is one.
 */
export function browserComplaints(context: BrowserContext): ReadonlySet<string> {
  const complaints = new Set<string>();
  context.on("weberror", (problem) => complaints.add(problem.error().message));
  context.on("console", (message) => {
    if (isComplaint(message)) complaints.add(`${message.text()} (${message.location().url})`);
  });
  return complaints;
}

const isComplaint = (message: ConsoleMessage) =>
  message.type() === "error" || (message.type() === "warning" && /hydrat/i.test(message.text()));
