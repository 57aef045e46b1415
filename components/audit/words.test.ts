import { expect, test } from "vitest";
import { actionLabel, actorIdLabel, actorLabel, fieldLabel, targetTypeLabel } from "./words";

test("codes of the log read as words", () => {
  expect(actionLabel("team.member-invited")).toBe("Team member invited");
  expect(targetTypeLabel("api-key")).toBe("API key");
  expect(targetTypeLabel("member")).toBe("Member");
  expect(fieldLabel("address.postalCode")).toBe("Address postal code");
  expect(fieldLabel("addressLine1")).toBe("Address line1");
});

test.each([
  [{ kind: "admin", id: "1", name: "Ana Silva" }, "Ana Silva"],
  [{ kind: "account", id: "1", name: null }, "Former account"],
  [{ kind: "publisher-token", id: "1", name: null }, "API key"],
  [{ kind: "customer", id: "123456789", name: null }, "Customer 123456789"],
  [{ kind: "system", id: "run-export", name: null }, "Tenure"],
  [{ kind: "anonymous", id: null, name: null }, "Nobody signed in"],
])("the actor %j is called %s", (actor, expected) => {
  expect(actorLabel(actor)).toBe(expected);
});

test.each([
  ["01a20118-b003-7716-9042-4a8207bbbe28", "Ana Silva", "Ana Silva"],
  ["01a20118-b003-7716-9042-4a8207bbbe28", null, "API key or former account 4a8207bbbe28"],
  ["123456789", null, "Customer 123456789"],
  ["run-export", null, "Tenure (run-export)"],
])("an actor known by the id %s alone is called %s", (id, name, expected) => {
  expect(actorIdLabel(id, name)).toBe(expected);
});
