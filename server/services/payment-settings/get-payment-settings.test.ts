import { expect, test } from "vitest";
import { newWorld } from "@/server/testing/world";
import { getPaymentSettings } from "./get-payment-settings";

test("says what can be paid with, and which cards the sandbox takes", async () => {
  const { ctx } = await newWorld();
  const settings = await getPaymentSettings(ctx);
  expect(settings).toMatchObject({ isSandbox: true, country: "NL", showsPricesWithTax: true });
  expect(settings.testCards).toContainEqual(
    expect.objectContaining({ number: "5555444433331111", outcome: "succeeds" }),
  );
});

test("without a gateway it says that nothing can be taken", async () => {
  const { ctx } = await newWorld();
  const without = { ...ctx, gateways: { ...ctx.gateways, payments: null } };
  expect(await getPaymentSettings(without)).toMatchObject({ hasGateway: false });
});

test("one rate of each member state is in force, on the publisher's calendar", async () => {
  const { ctx, clock } = await newWorld({ now: "2024-12-31T22:59:59Z" });
  const slovak = async () =>
    (await getPaymentSettings(ctx)).vatRates
      .filter((rate) => rate.country === "SK" && rate.isCurrent)
      .map(({ basisPoints }) => basisPoints);

  expect((await getPaymentSettings(ctx)).vatRates.filter((rate) => rate.isCurrent)).toHaveLength(
    27,
  );
  expect(await slovak()).toEqual([2000]);
  clock.set("2024-12-31T23:00:00Z"); // midnight in Amsterdam
  expect(await slovak()).toEqual([2300]);
});

test("every rate names its source, and nothing is known of North America", async () => {
  const { vatRates, countriesWithoutRates } = await getPaymentSettings((await newWorld()).ctx);
  for (const { source, checkedOn } of vatRates) expect(source && checkedOn).toBeTruthy();
  expect(countriesWithoutRates).toEqual(["US", "CA"]);
});

test("without Settings it is forbidden", async () => {
  const world = await newWorld();
  const { ctx } = await world.newAdmin({ reporting: "full", offers: true });
  await expect(getPaymentSettings(ctx)).rejects.toMatchObject({ kind: "forbidden" });
});
