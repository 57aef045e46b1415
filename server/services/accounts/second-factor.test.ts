import { beforeEach, expect, test } from "vitest";
import { changesOf, newPerson, type TestPerson } from "@/server/testing/person";
import { disableSecondFactor } from "./disable-second-factor";
import { enableSecondFactor } from "./enable-second-factor";
import { getAccount } from "./get-account";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { startSecondFactor } from "./start-second-factor";

let person: TestPerson;
beforeEach(async () => {
  person = await newPerson();
});

test("turning it on shows a QR code, a key to type, and ten recovery codes this once", async () => {
  const start = await startSecondFactor(person.ctx, { password: person.password });
  expect(start.key).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  expect(start.qrCode).toMatch(/^data:image\/svg\+xml;base64,/);
  expect((await getAccount(person.ctx)).secondFactor).toBeNull();

  const { recoveryCodes } = await person.turnOnSecondFactor();
  expect(new Set(recoveryCodes).size).toBe(10);
  const shape = /^[a-hj-km-np-z2-9]{5}-[a-hj-km-np-z2-9]{5}$/;
  expect(recoveryCodes.every((code) => shape.test(code))).toBe(true);
  expect((await getAccount(person.ctx)).secondFactor).toMatchObject({ recoveryCodesLeft: 10 });
  expect((await changesOf(person.ctx, person.accountId)).events).toEqual([
    "account.second-factor-enabled",
  ]);
});

test("the secret is kept sealed", async () => {
  const { secret } = await person.turnOnSecondFactor();
  const { totpSecret } = await person.row();
  expect(totpSecret).toMatch(/^1\./);
  expect(totpSecret).not.toContain(secret);
});

test("it is not in force before a code has shown that the phone has it", async () => {
  await expect(enableSecondFactor(person.ctx, { code: "123456" })).rejects.toMatchObject({
    kind: "conflict",
    code: "second-factor.not-started",
  });
  await startSecondFactor(person.ctx, { password: person.password });
  await expect(enableSecondFactor(person.ctx, { code: "000000" })).rejects.toMatchObject({
    kind: "invalid",
    code: "second-factor.wrong-code",
    fields: { code: expect.any(String) as string },
  });
  await expect(person.signIn()).resolves.toMatchObject({ kind: "account" });
});

test("it is turned on once", async () => {
  const { nextCode } = await person.turnOnSecondFactor();
  const already = { kind: "conflict", code: "second-factor.already-enabled" };
  await expect(startSecondFactor(person.ctx, { password: person.password })).rejects.toMatchObject(
    already,
  );
  await expect(enableSecondFactor(person.ctx, { code: nextCode() })).rejects.toMatchObject(already);
});

test("starting, renewing codes and turning it off each ask for the password", async () => {
  const wrong = { password: "wrong-harbour-7", code: "000000" };
  const refused = {
    kind: "invalid",
    code: "account.wrong-password",
    fields: { password: "This is not your password." },
  };
  await expect(startSecondFactor(person.ctx, wrong)).rejects.toMatchObject(refused);
  await person.turnOnSecondFactor();
  await expect(renewRecoveryCodes(person.ctx, wrong)).rejects.toMatchObject(refused);
  await expect(disableSecondFactor(person.ctx, wrong)).rejects.toMatchObject(refused);
});

test("renewing makes the old recovery codes worthless", async () => {
  const { nextCode, recoveryCodes: old } = await person.turnOnSecondFactor();
  const { password } = person;
  await expect(renewRecoveryCodes(person.ctx, { password, code: "000000" })).rejects.toMatchObject({
    code: "second-factor.wrong-code",
  });
  const { recoveryCodes } = await renewRecoveryCodes(person.ctx, { password, code: nextCode() });

  await expect(person.signIn({ recoveryCode: old[0]! })).rejects.toMatchObject({
    code: "second-factor.wrong-recovery-code",
  });
  await expect(person.signIn({ recoveryCode: recoveryCodes[0]! })).resolves.toBeTruthy();
});

test("turning it off takes a code or a recovery code, and forgets the secret", async () => {
  const { recoveryCodes } = await person.turnOnSecondFactor();
  const { password } = person;
  await expect(disableSecondFactor(person.ctx, { password, code: "000000" })).rejects.toMatchObject(
    { code: "second-factor.wrong-code" },
  );
  await disableSecondFactor(person.ctx, { password, code: recoveryCodes[3]! });

  expect(await person.row()).toMatchObject({ totpSecret: null, totpEnabledAt: null });
  expect((await getAccount(person.ctx)).secondFactor).toBeNull();
  await expect(person.signIn()).resolves.toMatchObject({ kind: "account" });
  await expect(disableSecondFactor(person.ctx, { password, code: "000000" })).rejects.toMatchObject(
    { code: "second-factor.not-enabled" },
  );
});

test("somebody else's recovery code opens nothing", async () => {
  const other = await newPerson();
  const { recoveryCodes } = await other.turnOnSecondFactor();
  await person.turnOnSecondFactor();
  await expect(person.signIn({ recoveryCode: recoveryCodes[0]! })).rejects.toMatchObject({
    code: "second-factor.wrong-recovery-code",
  });
});
