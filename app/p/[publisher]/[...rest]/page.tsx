import type { Metadata } from "next";
import { notFound } from "next/navigation";

export const metadata: Metadata = { title: "Not found" };

/** Keeps an unknown address inside the dashboard, menu and all. */
export default function UnknownPage(): never {
  notFound();
}
