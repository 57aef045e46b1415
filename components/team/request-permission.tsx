"use client";

import { useMutation } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { readFailure } from "@/components/ui/failure";
import type { Permission } from "@/server/domain/permissions";

/** Asks those who can grant a permission for it, by mail. */
export function RequestPermission({ permission }: { permission: Permission }) {
  const trpc = useTRPC();
  const request = useMutation(trpc.team.requestPermission.mutationOptions());

  if (request.isSuccess) {
    const names = new Intl.ListFormat("en").format(request.data.asked);
    return (
      <p role="status" className="flex items-center gap-1.5">
        <Check aria-hidden className="size-4 text-ok" />
        Asked {names} by mail.
      </p>
    );
  }
  return (
    <>
      <Button loading={request.isPending} onClick={() => request.mutate({ permission })}>
        Ask for access
      </Button>
      {request.error && <p role="alert">{readFailure(request.error).message}</p>}
    </>
  );
}
