import { notFound } from "next/navigation";

/** Keeps an unknown address inside the dashboard, menu and all. */
export default function UnknownPage(): never {
  notFound();
}
