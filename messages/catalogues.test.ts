import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isDeclineCode } from "@/server/domain/decline-codes";
import { compileCatalogue, type Catalogue } from "./compile-catalogue";
import { accountMessages } from "./en/account";
import { emailMessages } from "./en/emails";
import { failureMessages } from "./en/failure";
import { hostedMessages } from "./en/hosted";
import { paperMessages } from "./en/papers";
import { privacyMessages } from "./en/privacy";
import { withdrawMessages } from "./en/withdraw";

/** Every catalogue, and where its messages are said. */
const catalogues: [string, Catalogue, string[]][] = [
  ["hosted pages", hostedMessages, ["components/checkout", "app/(hosted)"]],
  [
    "My account",
    accountMessages,
    [
      "components/account",
      "app/(hosted)/account",
      "app/_lib",
      "server/api/doors/account",
      "server/domain",
    ],
  ],
  ["a hosted page that failed", failureMessages, ["components/checkout"]],
  ["mails", emailMessages, ["server/emails"]],
  ["papers", paperMessages, ["server/papers"]],
  ["privacy", privacyMessages, ["components/privacy", "app/(hosted)/account"]],
  ["withdrawing", withdrawMessages, ["components/withdraw", "app/(hosted)/withdraw"]],
];

type Leaf = { path: string[]; message: string };

const leavesOf = (catalogue: Catalogue, path: string[] = []): Leaf[] =>
  Object.entries(catalogue).flatMap(([name, message]) =>
    typeof message === "string"
      ? [{ path: [...path, name], message }]
      : leavesOf(message, [...path, name]),
  );

const codeIn = (folders: string[]): string =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
    )
    .join("\n");

// That none is missing, the compiler sees: what is said is a property of its catalogue.
test.each(catalogues)("every message of %s is said somewhere", (_, catalogue, folders) => {
  const words = new Set(codeIn(folders).match(/[\w-]+/g));
  const unsaid = leavesOf(catalogue).filter(({ path }) =>
    // What a refusal says is found by its code, which has a point or is a decline's.
    path.some((name) => !words.has(name) && !isDeclineCode(name) && !name.includes(".")),
  );
  expect(unsaid.map(({ path }) => path.join("."))).toEqual([]);
});

test.each(catalogues)("every message of %s is a sentence that can be read out", (_, catalogue) => {
  for (const { path, message } of leavesOf(catalogue)) {
    const name = path.join(".");
    expect(message, name).toBe(message.trim());
    expect(message, name).not.toBe("");
    // Blame, apologies and shouting help nobody.
    expect(message, name).not.toMatch(/!|\b(oops|sorry|invalid|please)\b/i);
  }
  expect(() => compileCatalogue(catalogue)).not.toThrow();
});

test("what is not ICU syntax is refused when it is compiled", () => {
  expect(() => compileCatalogue({ broken: "{count, plural, one {# day}" })).toThrow();
});
