import { expect, test } from "vitest";
import { defaultView, mayEditView, viewParams, viewText } from "./list-view";

test("a view keeps filters, sort and columns, not where one stood", () => {
  const params = { cols: "a,b", f: "state.any:open", after: "xyz", view: "abc", q: "", size: "25" };
  expect(viewText(params)).toBe("f=state.any%3Aopen&size=25&cols=a%2Cb");
  expect(viewParams(viewText(params))).toEqual({ cols: "a,b", f: "state.any:open", size: "25" });
});

test("a view's text says nothing but list parameters", () => {
  expect(viewParams("f=a&f=b&next=https://elsewhere.example&q=%00&%")).toEqual({ f: "a", q: "\0" });
});

test.each([
  ["one's own private view", "me", false, "admin", true],
  ["one's own shared view", "me", true, "admin", true],
  ["another's shared view", "them", true, "admin", false],
  ["another's shared view, as Owner", "them", true, "owner", true],
  ["another's private view, as Owner", "them", false, "owner", false],
] as const)("%s", (_, ownerAccountId, isShared, role, may) => {
  expect(mayEditView({ ownerAccountId, isShared }, { accountId: "me", role })).toBe(may);
});

test("one's own default goes before the team's", () => {
  const team = { id: "team", isShared: true, isDefault: true };
  const mine = { id: "mine", isShared: false, isDefault: true };
  const other = { id: "other", isShared: false, isDefault: false };

  expect(defaultView([other, team, mine])).toBe(mine);
  expect(defaultView([other, team])).toBe(team);
  expect(defaultView([other])).toBeNull();
});
