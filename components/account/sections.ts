import type { AccountCatalogue } from "@/messages/account";

type Section = {
  /** What it is called: `words.sections` of My account's catalogue. */
  name: Exclude<keyof AccountCatalogue["sections"], "label">;
  /** Under `/account/[publisher]`. */
  path: string;
};

/** The parts of My account, as its menu lists them. */
export const sections: readonly Section[] = [
  { name: "plan", path: "" },
  { name: "payment", path: "/payment" },
  { name: "receipts", path: "/receipts" },
  { name: "profile", path: "/profile" },
  { name: "devices", path: "/devices" },
  { name: "privacy", path: "/privacy" },
];
