"use client";

import { useQueryClient } from "@tanstack/react-query";
import { ArrowLeftRight, ArrowUpDown, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { unsorted, wholeList } from "@/components/data-table/whole-list";
import { offersReason } from "@/components/offers/create-offer-link";
import { useMay } from "@/components/shell/frame-context";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { GatedButton } from "@/components/ui/gated-button";
import { Notice } from "@/components/ui/notice";
import { OverflowMenu } from "@/components/ui/overflow-menu";
import { readFailure } from "@/components/ui/failure";
import { toast } from "@/components/ui/toast-store";
import type { RouteView } from "@/server/services/switches/list-switch-settings";
import { routeColumns } from "./route-columns";
import { RouteDialog } from "./route-dialog";

const idsOf = ({ from, to }: RouteView) => ({ from: from.offerId, to: to.offerId });
const nameOf = ({ from, to }: RouteView) => `${from.title} to ${to.title}`;

type Open = { dialog: "add" } | { dialog: "remove"; route: RouteView };

/** Which plans can be changed to which; each way can be turned round or taken away. */
export function RoutesTable({ routes }: { routes: readonly RouteView[] }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const canWrite = useMay("offers:write");
  const [open, setOpen] = useState<Open | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const refresh = () => queryClient.invalidateQueries(trpc.switches.settings.queryFilter());
  const turn = async (route: RouteView) => {
    const direction = route.direction === "upgrade" ? "downgrade" : "upgrade";
    setProblem(null);
    try {
      await client.switches.saveRoute.mutate({ ...idsOf(route), direction });
      toast.success(`${nameOf(route)} is ${direction === "upgrade" ? "an" : "a"} ${direction}`);
    } catch (error) {
      setProblem(readFailure(error).message);
    }
    await refresh();
  };
  const add = (
    <GatedButton
      reason={canWrite ? undefined : offersReason}
      onClick={() => setOpen({ dialog: "add" })}
    >
      <Plus aria-hidden className="size-4" />
      Allow a switch
    </GatedButton>
  );
  return (
    <div className="flex flex-col items-start gap-3 *:max-w-full">
      {problem && (
        <Notice tone="bad" role="alert" title="The direction was not changed">
          {problem}
        </Notice>
      )}
      <div className="w-full">
        <DataTable
          {...unsorted}
          label="Allowed switches"
          columns={routeColumns}
          result={wholeList(routes)}
          rowId={(route) => `${route.from.offerId}-${route.to.offerId}`}
          rowName={nameOf}
          {...(canWrite && {
            rowActions: (route: RouteView) => (
              <OverflowMenu label={`More actions for ${nameOf(route)}`} size="icon-sm">
                <DropdownMenuItem onSelect={() => void turn(route)}>
                  <ArrowUpDown aria-hidden />
                  Make it {route.direction === "upgrade" ? "a downgrade" : "an upgrade"}
                </DropdownMenuItem>
                <DropdownMenuItem
                  tone="danger"
                  onSelect={() => setOpen({ dialog: "remove", route })}
                >
                  <Trash2 aria-hidden />
                  Remove
                </DropdownMenuItem>
              </OverflowMenu>
            ),
          })}
          empty={
            <EmptyState icon={<ArrowLeftRight />} title="No plan can be changed yet" action={add}>
              Name two offers, and subscribers of the one may change to the other by themselves.
            </EmptyState>
          }
        />
      </div>
      {routes.length > 0 && add}
      {open?.dialog === "add" && (
        <RouteDialog
          onClose={() => setOpen(null)}
          onSaved={() => {
            setOpen(null);
            void refresh();
            toast.success("Switch allowed");
          }}
        />
      )}
      {open?.dialog === "remove" && (
        <ConfirmDialog
          open
          onClose={() => setOpen(null)}
          title={`Remove the switch from ${nameOf(open.route)}?`}
          effect="Subscribers are no longer offered this change. Changes that are planned for a renewal still happen."
          action="Remove switch"
          onConfirm={async () => {
            await client.switches.deleteRoute.mutate(idsOf(open.route));
            await refresh();
            toast.success("Switch removed");
          }}
        />
      )}
    </div>
  );
}
