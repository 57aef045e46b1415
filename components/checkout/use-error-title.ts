"use client";

import { useEffect } from "react";
import { useWords } from "./words";

/** Says in the page's title that something has to be put right, where a reader hears it first. */
export function useErrorTitle(hasProblems: boolean) {
  const { words, say } = useWords();
  useEffect(() => {
    if (!hasProblems) return;
    const title = document.title;
    document.title = say(words.title.problem, { title });
    return () => {
      document.title = title;
    };
  }, [hasProblems, words, say]);
}
