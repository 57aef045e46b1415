"use client";

import { Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { usePublisherPath } from "@/components/shell/frame-context";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { OverflowMenu } from "@/components/ui/overflow-menu";
import { StateChip } from "@/components/ui/state-chip";
import type { ScriptView } from "@/server/services/sandbox-scripts/list-scripts";
import { AskedTable } from "./asked-table";
import { ScriptEntries } from "./script-entries";
import { cardText, subjectText } from "./script-words";

type Props = { script: ScriptView; onEdit: () => void; onClear: () => void };

/** One script: whose it is, what of it is used, what comes next, and what was asked. */
export function ScriptCard({ script, onEdit, onClear }: Props) {
  const { subject, entries } = script;
  const [showsAsked, setShowsAsked] = useState(false);
  const left = entries.filter(({ usedAt }) => usedAt === null).length;
  const name = subjectText(subject);
  return (
    <Card
      title={<Subject script={script} />}
      detail={subject.kind === "customer" ? "Whatever card they pay with" : whose(subject.kind)}
      action={
        <>
          <StateChip
            tone={left > 0 ? "primary" : "neutral"}
            label={left > 0 ? `${left} to come` : "Used up"}
          />
          <OverflowMenu label={`More actions for ${name}`} size="icon-sm">
            <DropdownMenuItem onSelect={onEdit}>
              <Pencil aria-hidden />
              Rewrite script
            </DropdownMenuItem>
            <DropdownMenuItem tone="danger" onSelect={onClear}>
              <Trash2 aria-hidden />
              Clear script
            </DropdownMenuItem>
          </OverflowMenu>
        </>
      }
      footer={
        <Button
          variant="ghost"
          size="sm"
          aria-expanded={showsAsked}
          onClick={() => setShowsAsked(!showsAsked)}
          className="-ms-2"
        >
          {showsAsked ? "Hide what was asked" : "Show what was asked"}
          <span className="sr-only"> of {name}</span>
        </Button>
      }
    >
      <ScriptEntries script={script} />
      {showsAsked && <AskedTable subject={subject} name={name} />}
    </Card>
  );
}

const whose = (kind: "card" | "method") =>
  kind === "card" ? "Whoever pays with this number, renewals too" : "A saved card";

function Subject({ script: { subject } }: Pick<Props, "script">) {
  const path = usePublisherPath();
  if (subject.kind === "card") return cardText(subject);
  const { id, email } = subject.customer;
  return (
    <>
      {subject.kind === "method" && `${cardText(subject)} of `}
      <Link
        href={path(`/customers/${id}`)}
        className="rounded-sm break-all underline-offset-4 hover:underline"
      >
        {email}
      </Link>
    </>
  );
}
