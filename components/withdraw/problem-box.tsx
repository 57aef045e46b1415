"use client";

import { useEffect, useRef } from "react";
import { AlertIcon } from "@/components/checkout/icons";
import type { Part } from "./part";

/** Why the form that was sent was not taken. It takes the focus, as the page is a new one. */
export function ProblemBox({ words, problem }: Pick<Part, "words" | "problem">) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (problem === null) return null;
  const { details, tooMany } = words.problem;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="flex gap-3 rounded-lg bg-bad-soft px-4 py-3.5 text-base outline-none"
    >
      <AlertIcon className="mt-0.5 text-bad" />
      <p className="text-pretty">{problem === "withdrawal.too-many" ? tooMany : details}</p>
    </div>
  );
}
