"use client";

import { useState } from "react";
import type { Total } from "../data-table/list-result";
import { Button } from "../ui/button";
import { useFormat } from "../ui/format-context";
import { announce } from "../ui/live-regions";
import { nounFor, type Noun } from "./noun";

/** "4,213", or "10,000+" where counting stopped. */
export function useTotalText() {
  const { number } = useFormat();
  return ({ count, isCapped }: Total) => `${number(count)}${isCapped ? "+" : ""}`;
}

type ListTotalProps = {
  total: Total;
  noun: Noun;
  /** What was asked for; an exact count holds for that alone. */
  question: string;
  countAll?: (() => Promise<number>) | undefined;
};

/** How many rows the filters leave; beyond the limit, counted exactly when somebody wants to wait. */
export function ListTotal({ total, noun, question, countAll }: ListTotalProps) {
  const { number } = useFormat();
  const totalText = useTotalText();
  const [exact, setExact] = useState<{ question: string; count: number } | null>(null);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  if (total.isCapped && exact?.question === question) {
    return (
      <span className="tabular">{`${number(exact.count)} ${nounFor(noun, exact.count)}`}</span>
    );
  }
  const count = async (countNow: () => Promise<number>) => {
    setState("busy");
    try {
      const answer = await countNow();
      setExact({ question, count: answer });
      setState("idle");
      announce(`${number(answer)} ${nounFor(noun, answer)}`);
    } catch {
      setState("failed");
    }
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <span className="tabular">{`${totalText(total)} ${nounFor(noun, total.count)}`}</span>
      {total.isCapped && countAll && (
        <Button
          variant="link"
          size="inline"
          loading={state === "busy"}
          onClick={() => void count(countAll)}
        >
          Count all
        </Button>
      )}
      {state === "failed" && <span role="alert">The count did not arrive. Try again.</span>}
    </span>
  );
}
