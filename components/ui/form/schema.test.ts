import { expect, test } from "vitest";
import { z } from "zod";
import { problemsOf } from "./schema";

const schema = z.object({
  name: z.string().min(1, "Enter a name.").max(3, "Use 3 letters at most."),
  address: z.object({ lines: z.array(z.string("Enter a line.")) }),
});

test("names each field with its first problem", async () => {
  const problems = await problemsOf(schema, { name: "", address: { lines: ["a", 1] } });
  expect(problems).toEqual({ name: "Enter a name.", "address.lines.1": "Enter a line." });
});

test("finds nothing wrong with what fits", async () => {
  expect(await problemsOf(schema, { name: "Ana", address: { lines: [] } })).toEqual({});
});

test("a schema that is fetched finds the same, and nothing when it does not arrive", async () => {
  const values = { name: "", address: { lines: [] } };
  expect(await problemsOf(async () => schema, values)).toEqual({ name: "Enter a name." });
  const lost = () => Promise.reject(new Error("offline"));
  expect(await problemsOf(lost, values)).toEqual({});
});
