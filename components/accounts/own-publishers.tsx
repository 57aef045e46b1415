"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTRPC } from "@/components/trpc";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { SettingsSection } from "@/components/ui/form/settings-section";

/** The teams the person is in, each a way to its dashboard. */
export function OwnPublishers() {
  const trpc = useTRPC();
  const { data: publishers } = useSuspenseQuery(trpc.account.publishers.queryOptions());
  return (
    <SettingsSection
      title="Your publishers"
      detail="The teams you belong to. What you may do in each is decided there."
    >
      {publishers.length === 0 ? (
        <EmptyState title="You are in no team yet">
          Whoever runs a publisher can invite you by your e-mail address.
        </EmptyState>
      ) : (
        <ul aria-label="Publishers" className="rounded-lg border border-line">
          {publishers.map(({ id, name, role, isActive }) => (
            <li key={id} className="border-t border-line first:border-0">
              <Link
                href={`/p/${id}/overview`}
                className="flex items-center gap-3 px-4 py-3 text-sm hover:bg-subtle"
              >
                <Avatar name={name} shape="organisation" />
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{name}</span>
                  <span className="tabular block text-xs text-fg-muted">{id}</span>
                </span>
                {!isActive && <Badge tone="warn">Inactive</Badge>}
                <Badge>{role === "owner" ? "Owner" : "Admin"}</Badge>
                <ChevronRight aria-hidden className="size-4 text-fg-muted" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </SettingsSection>
  );
}
