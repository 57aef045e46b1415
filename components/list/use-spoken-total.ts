"use client";

import { useEffect, useRef } from "react";
import type { ListResult, Total } from "../data-table/list-result";
import { announce } from "../ui/live-regions";

/** Says how many rows another question has, to those who do not see the table change. */
export function useSpokenTotal(
  { page, isStale }: ListResult<unknown>,
  question: string,
  words: (total: Total) => string,
) {
  const spoken = useRef(question);
  const text = page && !isStale ? words(page.total) : null;
  useEffect(() => {
    if (text === null || spoken.current === question) return;
    spoken.current = question;
    announce(text);
  }, [text, question]);
}
