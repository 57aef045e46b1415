import { expect, test } from "vitest";
import { contestedFields } from "./offer-conflict";
import { blankOffer } from "./offer-form";

const base = { ...blankOffer(true), title: "Sport Pass", price: "7.99" };

test("what only one side changed is not contested, nor what both changed alike", () => {
  const mine = {
    ...base,
    title: "Sport",
    tags: ["all"],
    trial: { unit: "day", amount: 7 } as const,
  };
  const theirs = { ...base, price: "8.99", tags: ["all"], title: "Sport" };
  expect(contestedFields({ base, mine, theirs })).toEqual([]);
});

test("what both changed is shown in the words of the form", () => {
  const mine = {
    ...base,
    price: "8.99",
    tags: ["a", "b"],
    trial: { unit: "day", amount: 7 } as const,
  };
  const theirs = {
    ...base,
    price: "9.99",
    tags: [],
    trial: { unit: "period", amount: 1 } as const,
  };
  expect(contestedFields({ base, mine, theirs })).toEqual([
    { label: "Tags", mine: "a, b", theirs: "" },
    { label: "Price", mine: "8.99", theirs: "9.99" },
    { label: "Free trial", mine: "7 days", theirs: "1 month" },
  ]);
});
