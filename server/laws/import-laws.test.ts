import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import config from "@/.dependency-cruiser.cjs";
import { cruise, type Violation } from "@/server/launch/steps/cruise";

const root = process.cwd();

/** One breach of each law: a file, and the one import in it that the law forbids. */
const breaches: Record<string, { file: string; forbidden: string; source: string }> = {
  "domain-is-pure": {
    file: "server/domain/tax.ts",
    forbidden: "fs",
    source: `import "node:fs";`,
  },
  "services-have-no-transport": {
    file: "server/services/coupons/redeem.ts",
    forbidden: "server/api/errors.ts",
    source: `import { wire } from "@/server/api/errors"; export const a = wire;`,
  },
  "gateways-come-in-ctx": {
    file: "server/services/coupons/announce.ts",
    forbidden: "server/gateways/mail.ts",
    source: `import type { Mail } from "@/server/gateways/mail"; import { send } from "@/server/gateways/mail"; export type A = Mail; export const a = send;`,
  },
  "queries-are-private": {
    file: "server/services/coupons/claim.ts",
    forbidden: "server/services/offers/queries.ts",
    source: `import { getOffer } from "@/server/services/offers/queries"; export const a = getOffer;`,
  },
  "schemas-are-portable": {
    file: "server/services/coupons/schemas.ts",
    forbidden: "server/env.ts",
    source: `import type { Env } from "@/server/env"; export type A = Env;`,
  },
  "browser-stays-light": {
    file: "components/coupons/coupon-form.tsx",
    forbidden: "server/env.ts",
    source: `export const a = async () => (await import("@/server/env")).env;`,
  },
  "primitives-are-innocent": {
    file: "components/ui/badge.tsx",
    forbidden: "components/offers/offer-name.tsx",
    source: `import type { OfferName } from "@/components/offers/offer-name"; export type A = OfferName;`,
  },
  "pages-use-the-door": {
    file: "app/p/page.tsx",
    forbidden: "server/services/offers/list-offers.ts",
    source: `import { listOffers } from "@/server/services/offers/list-offers"; export const a = listOffers;`,
  },
  "app-is-the-top": {
    file: "components/offers/offer-link.tsx",
    forbidden: "app/_lib/routes.ts",
    source: `export { routes } from "@/app/_lib/routes";`,
  },
  "no-cycles": {
    file: "server/jobs/dun.ts",
    forbidden: "server/jobs/renew.ts",
    source: `import { renew } from "./renew"; export const dun = () => renew;`,
  },
};

/** What the breaches import, and neighbours that do the lawful thing each law leaves open. */
const lawful: Record<string, string> = {
  "server/env.ts": `export const env = 1; export type Env = typeof env;`,
  "server/domain/money.ts": `export type Money = number; export const zero: Money = 0;`,
  "server/domain/coupon.ts": `import { zero } from "./money"; export const coupon = zero;`,
  "server/domain/coupon.test.ts": `import { test } from "vitest"; test("x", () => {});`,
  "server/api/errors.ts": `export const wire = {};`,
  "server/gateways/mail.ts": `export type Mail = 1; export const send = () => {};`,
  "server/services/offers/queries.ts": `export const getOffer = () => {};`,
  "server/services/offers/schemas.ts": `import { z } from "zod"; import { zero } from "@/server/domain/money"; export const schema = z.literal(zero);`,
  "server/services/offers/list-offers.ts": `import type { Mail } from "@/server/gateways/mail"; import { getOffer } from "./queries"; export type Offer = Mail; export const listOffers = getOffer;`,
  "server/services/offers/list-offers.test.ts": `import { send } from "@/server/gateways/mail"; export const ctx = { gateways: { send } };`,
  "components/offers/offer-name.tsx": `import { zero } from "@/server/domain/money"; import { schema } from "@/server/services/offers/schemas"; import type { Offer } from "@/server/services/offers/list-offers"; export type OfferName = Offer; export const a = [zero, schema];`,
  "components/ui/money.tsx": `import { zero } from "@/server/domain/money"; export const a = zero;`,
  "app/_lib/routes.ts": `export const routes = {};`,
  "app/offers/page.tsx": `import { schema } from "@/server/services/offers/schemas"; import type { Offer } from "@/server/services/offers/list-offers"; export type A = Offer; export const a = schema;`,
  "app/api/health/route.ts": `import { listOffers } from "@/server/services/offers/list-offers"; export const a = listOffers;`,
  "server/jobs/renew.ts": `import { dun } from "./dun"; export const renew = () => dun;`,
  "server/jobs/deliver.ts": `import type { Retry } from "./retry"; export type A = Retry; export const deliver = 1;`,
  "server/jobs/retry.ts": `import { deliver } from "./deliver"; export type Retry = typeof deliver;`,
};

let tree: string;
let found: Violation[];
let modules: number;

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), "tenure-import-laws-"));
  const planted = Object.values(breaches).map(({ file, source }) => [file, source] as const);
  for (const [file, source] of [...Object.entries(lawful), ...planted]) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), `${source}\n`);
  }
  for (const shared of ["node_modules", "package.json", "tsconfig.json"]) {
    symlinkSync(join(root, shared), join(tree, shared));
  }
  const configFile = join(root, ".dependency-cruiser.cjs");
  ({ modules, violations: found } = await cruise(
    tree,
    ["app", "components", "server"],
    configFile,
  ));
}, 30_000);

afterAll(() => rmSync(tree, { recursive: true, force: true }));

test("each of the ten laws is an error and says why", () => {
  const laws = config.forbidden ?? [];
  expect(laws.map((law) => law.name)).toEqual(Object.keys(breaches));
  expect(laws).toHaveLength(10);
  for (const law of laws) {
    expect(law.severity).toBe("error");
    expect(law.comment).toMatch(/\w{3}/);
  }
});

test.each(Object.entries(breaches))("%s: a breach trips this law and no other", (law, breach) => {
  const ofThisFile = found.filter((violation) => violation.from === breach.file);
  expect(ofThisFile.map(({ law, to }) => ({ law, to }))).toEqual([{ law, to: breach.forbidden }]);
});

test("what the laws leave open is not a breach", () => {
  expect(found.filter(({ from }) => from in lawful)).toEqual([]);
});

test("every planted module was read", () => {
  const planted = Object.keys(breaches).length + Object.keys(lawful).length;
  expect(modules).toBeGreaterThanOrEqual(planted);
});
