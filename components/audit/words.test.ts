import { expect, test } from "vitest";
import { actionLabel, actorLabel, targetTypeLabel } from "./words";

test("codes of the log read as words", () => {
  expect(actionLabel("team.member-invited")).toBe("Team member invited");
  expect(targetTypeLabel("api-key")).toBe("API key");
  expect(targetTypeLabel("member")).toBe("Member");
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
