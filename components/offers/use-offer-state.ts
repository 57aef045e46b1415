"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";

/** Puts an offer on sale and takes it off, and lets every list of offers know. */
export function useOfferState({ shortId }: { shortId: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries(trpc.offers.pathFilter());
  const activate = useMutation(trpc.offers.activate.mutationOptions({ onSuccess }));
  const deactivate = useMutation(trpc.offers.deactivate.mutationOptions({ onSuccess }));
  const offerId = { offerId: shortId };
  return {
    activate: (onDone: () => void) => activate.mutate(offerId, { onSuccess: onDone }),
    isActivating: activate.isPending,
    /** Why it is not on sale, though somebody asked for it. */
    activateFailure: activate.error,
    deactivate: () => deactivate.mutateAsync(offerId),
  };
}
