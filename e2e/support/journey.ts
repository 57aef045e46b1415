import { expect, test as base, type Page } from "@playwright/test";
import { newWorld, type World } from "@/server/testing/world";
import { waitingToWake } from "./awake";
import { browserComplaints } from "./browser-complaints";
import { signIn } from "./sign-in";

type Fixtures = {
  /** A publisher of this journey's own, with its Owner, made by the product's own verbs. */
  world: World;
  /** The page of a browser in which the Owner of `world` is signed in. */
  ownerPage: Page;
  /** What the browser may complain about without failing the journey, such as a refused request. */
  expectedComplaints: RegExp[];
  noComplaints: void;
};

/** A journey fails when the browser had something to complain about, whatever else it saw. */
export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => use(waitingToWake(page)),
  world: async ({}, use) => {
    await use(await newWorld({ now: new Date().toISOString() }));
  },
  ownerPage: async ({ page, world }, use) => {
    await signIn(page, world.owner);
    await use(page);
  },
  expectedComplaints: [[], { option: true }],
  noComplaints: [
    async ({ context, expectedComplaints }, use) => {
      const complaints = browserComplaints(context);
      await use();
      const surprises = [...complaints].filter(
        (complaint) => !expectedComplaints.some((expected) => expected.test(complaint)),
      );
      expect(surprises, "the browser's complaints").toEqual([]);
    },
    { auto: true },
  ],
});
