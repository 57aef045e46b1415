import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { createApiKey } from "@/server/services/api-keys/create-api-key";
import { commerceRows } from "@/server/testing/commerce-rows";
import type { World } from "@/server/testing/world";
import { test } from "../support/journey";

/** The page's commands, part by part; the first part is what every reader fills in. */
const parts = [...readFileSync("docs/api.md", "utf8").matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(
  ([, commands = ""]) => commands,
);
const calls = parts.slice(1);

/** What a part says that its commands answer, with an ellipsis for what is each reader's own. */
function documentedAnswer(part: string): RegExp {
  const said = [...part.matchAll(/^# (.*)$/gm)].map(([, line = ""]) => line).join("\n");
  const literal = said.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replaceAll("…", ".*").replace(/\d{10}/g, "\\d+")}$`);
}

async function someoneWhoBought(world: World) {
  const rows = commerceRows(world);
  const offer = await rows.offer({ title: "Sport Pass" });
  const email = `robin-${world.publisherId}@example.com`;
  const customer = await rows.customer({ email });
  await rows.subscription({ customer, offer, startedAt: new Date() });
  return { email, offerId: `S${offer.number}_NL` };
}

test("every documented call answers what is said of it", async ({ world, baseURL }) => {
  if (!baseURL) throw new Error("journeys are told where the system is");
  const { email, offerId } = await someoneWhoBought(world);
  const { key } = await createApiKey(world.ctx, { name: "Player", networks: [] });
  const mark = "— next —";
  const script = calls.map((part) => `${part}\necho '${mark}'`).join("\n");
  const { stdout } = await promisify(execFile)("sh", ["-e", "-c", script], {
    env: {
      ...process.env,
      TENURE: baseURL,
      PUBLISHER: String(world.publisherId),
      KEY: key,
      OFFER: offerId,
      CUSTOMER: email,
    },
  });
  const answers = stdout.replaceAll(baseURL, "http://localhost:3000").split(mark);
  for (const [place, part] of calls.entries()) {
    expect((answers[place] ?? "").trim(), part).toMatch(documentedAnswer(part));
  }
});
