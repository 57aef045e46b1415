"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback } from "react";

/** Everything that is shown is of another time once a clock was set forward: all of it is asked anew. */
export function useTravelRefresh() {
  const client = useQueryClient();
  const router = useRouter();
  return useCallback(async () => {
    router.refresh(); // the frame knows what time it is
    await client.invalidateQueries();
  }, [client, router]);
}
