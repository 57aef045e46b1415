"use client";

import { useState } from "react";
import { useTRPCClient } from "@/components/trpc";
import { readFailure } from "@/components/ui/failure";
import { toast } from "@/components/ui/toast-store";
import type { View } from "@/server/services/views/list-views";

/** What is done to a view at once, without a dialog: it costs nothing and can be taken back. */
export function useViewActs(list: string, refresh: () => Promise<unknown>) {
  const client = useTRPCClient();
  const [problem, setProblem] = useState<string | null>(null);

  const attempt = async <Result>(message: string, work: () => Promise<Result>) => {
    setProblem(null);
    try {
      const result = await work();
      await refresh();
      toast.success(message);
      return result;
    } catch (error) {
      setProblem(readFailure(error).message);
      return null;
    }
  };
  const keyOf = ({ id }: View) => ({ list, viewId: id });

  return {
    problem,
    duplicate: (view: View) =>
      attempt("View duplicated", () => client.views.duplicate.mutate(keyOf(view))),
    overwrite: (view: View, query: string) =>
      attempt("View saved", () =>
        client.views.overwrite.mutate({ ...keyOf(view), query, seenAt: view.updatedAt }),
      ),
    toggleShared: (view: View) =>
      attempt(view.isShared ? "The view is private now" : "View shared with the team", () =>
        client.views.share.mutate({ ...keyOf(view), isShared: !view.isShared }),
      ),
    toggleDefault: (view: View) =>
      attempt(
        view.isDefault ? "The list opens with everything" : "The list opens with this view",
        () => client.views.setDefault.mutate({ ...keyOf(view), isDefault: !view.isDefault }),
      ),
  };
}
