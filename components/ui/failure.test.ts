import { expect, test } from "vitest";
import { readFailure } from "./failure";

const refusal = (message: string, data: object) => Object.assign(new Error(message), { data });

test("a foreseen refusal speaks for itself and names its fields", () => {
  const data = { kind: "invalid", code: "team.email-taken", fields: { email: "Taken." } };
  const failure = readFailure(refusal("Someone has this e-mail.", { ...data, requestId: "r-1" }));
  expect(failure).toEqual({
    message: "Someone has this e-mail.",
    fields: { email: "Taken." },
    code: "team.email-taken",
    kind: "invalid",
    reference: "r-1",
  });
});

test("a fault of ours shows none of its own words, but its reference", () => {
  const failure = readFailure(
    refusal("relation does not exist", { code: "INTERNAL", requestId: "r-2" }),
  );
  expect(failure.message).not.toContain("relation");
  expect(failure.reference).toBe("r-2");
});

test("a lost connection is told as one, also when wrapped", () => {
  expect(readFailure(new TypeError("fetch failed")).message).toContain("cannot be reached");
  const wrapped = new Error("tRPC", { cause: new TypeError("fetch failed") });
  expect(readFailure(wrapped).message).toContain("cannot be reached");
});

test("whatever else is thrown is survived", () => {
  for (const thrown of [null, "text", 7, {}, refusal("x", { fields: { a: 1 } })]) {
    expect(readFailure(thrown).fields).toEqual({});
  }
});
