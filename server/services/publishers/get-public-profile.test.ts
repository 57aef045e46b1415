import { expect, test } from "vitest";
import { newWorld } from "@/server/testing/world";
import { getPublicProfile } from "./get-public-profile";

test("anybody may know a publisher's name, country, currency and zone", async () => {
  const world = await newWorld({ name: "Harbour Cinema" });
  const publisherId = Number(world.publisherId);
  expect(await getPublicProfile(world.anonymous, { publisherId })).toEqual({
    id: publisherId,
    name: "Harbour Cinema",
    country: "NL",
    currency: "EUR",
    timeZone: "Europe/Amsterdam",
    locale: expect.stringMatching(/^[a-z]{2}/),
  });
});

test("the installation itself, and a number nobody has, are no publishers", async () => {
  const { anonymous } = await newWorld();
  for (const publisherId of [0, 100_000_000]) {
    await expect(getPublicProfile(anonymous, { publisherId })).rejects.toMatchObject({
      kind: "not-found",
      code: "publisher.not-found",
    });
  }
});
