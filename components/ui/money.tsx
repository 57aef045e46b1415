"use client";

import type { Money } from "@/server/domain/money";
import { cn } from "./class-names";
import { useFormat } from "./format-context";

type MoneyTextProps = {
  money: Money;
  /** The page holds several currencies. */
  several?: boolean;
  className?: string;
};

/** An amount, in figures of one width. */
export function MoneyText({ money, several = false, className }: MoneyTextProps) {
  return (
    // Isolated, so that sign and symbol keep their places in text that runs the other way.
    <bdi suppressHydrationWarning className={cn("tabular whitespace-nowrap", className)}>
      {useFormat().money(money, several)}
    </bdi>
  );
}
