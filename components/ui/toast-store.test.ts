import { expect, test, vi } from "vitest";
import { toast, toastStore } from "./toast-store";

test("keeps the last three and tells whoever listens", () => {
  const heard = vi.fn<() => void>();
  const stop = toastStore.subscribe(heard);
  for (const message of ["one", "two", "three", "four"]) toast.success(message);
  expect(toastStore.read().map((entry) => entry.message)).toEqual(["two", "three", "four"]);
  expect(heard).toHaveBeenCalledTimes(4);
  stop();

  const [first] = toastStore.read();
  if (first) toastStore.remove(first.id);
  expect(toastStore.read()).toHaveLength(2);
  expect(heard).toHaveBeenCalledTimes(4);
});
