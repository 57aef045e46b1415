"use client";

import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import type { ListQuery } from "@/server/domain/list-query";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import type { Noun } from "./noun";

type EmptyListProps = {
  query: ListQuery;
  noun: Noun;
  onClear: () => void;
  onFirstPage: () => void;
  /** What the list is for, for those who see it for the first time. */
  firstUse: ReactNode;
};

/** Nothing to show has three reasons; each has its own way on. */
export function EmptyList({ query, noun, firstUse, ...act }: EmptyListProps) {
  const filters = query.filters.length;
  if (filters === 0 && query.search === "") {
    if (query.cursor === null) return firstUse;
    return (
      <EmptyState
        icon={<SearchX />}
        title={`No ${noun.other} on this page any more`}
        action={<Button onClick={act.onFirstPage}>Go to the first page</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={<SearchX />}
      title={`No ${noun.other} match ${whatIsAsked(query.search, filters)}`}
      action={<Button onClick={act.onClear}>Clear filters</Button>}
    >
      Widen a filter or search for less.
    </EmptyState>
  );
}

function whatIsAsked(search: string, filters: number): string {
  const asked = filters === 1 ? "this filter" : `these ${filters} filters`;
  if (search === "") return asked;
  return filters === 0 ? `“${search}”` : `“${search}” and ${asked}`;
}
