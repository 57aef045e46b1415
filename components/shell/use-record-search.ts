"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "@/components/trpc";
import { useMay } from "./frame-context";

/** Long enough for the next letter; with the answer still felt as at once. */
const pauseMs = 120;
const shortestTerm = 2;

/**
 * The records that the server finds for what is typed, once the typing pauses. An answer to earlier
 * words is none: it is never shown for these.
 */
export function useRecordSearch(typed: string) {
  const trpc = useTRPC();
  const maySearch = useMay("overview:read");
  const term = typed.trim();
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(term), pauseMs);
    return () => clearTimeout(timer);
  }, [term]);

  const isSearched = maySearch && term.length >= shortestTerm;
  const query = useQuery({
    ...trpc.search.records.queryOptions({ term: asked }),
    enabled: isSearched && asked === term,
    staleTime: 10_000,
  });
  const isCurrent = isSearched && asked === term;
  return {
    found: isCurrent ? (query.data ?? null) : null,
    isSearching: isSearched && (asked !== term || query.isFetching) && !query.error,
    hasFailed: isCurrent && query.error !== null,
    retry: () => void query.refetch(),
  };
}
