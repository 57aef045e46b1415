"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { ArrowRight, Check } from "lucide-react";
import Link from "next/link";
import { useFrame, usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { cn } from "@/components/ui/class-names";
import { Progress } from "@/components/ui/progress";
import type { ChecklistStep } from "@/server/services/publishers/get-go-live-checklist";
import { goLiveSteps } from "./go-live-steps";

/** What stands between a new account and its first sale, the next step open. */
export function GoLiveChecklist() {
  const trpc = useTRPC();
  const { data: steps } = useSuspenseQuery(trpc.dashboard.goLiveChecklist.queryOptions());
  const done = steps.filter((step) => step.isDone).length;
  const next = steps.find((step) => !step.isDone)?.key;

  return (
    <section aria-labelledby="go-live" className="rounded-lg border border-line">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line px-4 py-3.5">
        <div>
          <h2 id="go-live" className="text-sm font-semibold">
            From here to the first sale
          </h2>
          <p className="text-sm text-fg-muted">
            Six steps. They tick themselves off, and then figures and charts stand here.
          </p>
        </div>
        <div className="flex w-44 items-center gap-3">
          <Progress label="Steps done" percent={(done / steps.length) * 100} />
          <span className="tabular shrink-0 text-xs text-fg-muted">
            {done} of {steps.length}
          </span>
        </div>
      </header>
      <ol className="divide-y divide-line">
        {steps.map((step) => (
          <Step key={step.key} step={step} isNext={step.key === next} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step, isNext }: { step: ChecklistStep; isNext: boolean }) {
  const { title, why } = goLiveSteps[step.key];
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <span
        className={cn(
          "mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-full border",
          step.isDone ? "border-transparent bg-ok text-bg" : "border-control",
        )}
      >
        {step.isDone && <Check aria-hidden className="size-3.5" strokeWidth={3} />}
        <span className="sr-only">{step.isDone ? "Done:" : "To do:"}</span>
      </span>
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <div className="min-w-0">
          <h3 className={cn("text-sm font-medium", step.isDone && "text-fg-muted")}>{title}</h3>
          {!step.isDone && <p className="text-sm text-pretty text-fg-muted">{why}</p>}
        </div>
        {!step.isDone && <StepLink step={step} isNext={isNext} />}
      </div>
    </li>
  );
}

function StepLink({ step, isNext }: { step: ChecklistStep; isNext: boolean }) {
  const { permissions } = useFrame();
  const path = usePublisherPath();
  const { link } = goLiveSteps[step.key];
  if (link.permission && !permissions.includes(link.permission)) return null;
  return (
    <Link
      href={path(link.path)}
      className={cn(
        "hit-area inline-flex items-center gap-1 rounded-sm text-sm font-medium underline-offset-4 hover:underline",
        isNext ? "text-primary" : "text-fg-muted hover:text-fg",
      )}
    >
      {link.label}
      <ArrowRight aria-hidden className="size-3.5 rtl:rotate-180" />
    </Link>
  );
}
