import { getDashboardFrame } from "@/server/services/publishers/get-dashboard-frame";
import { getGoLiveChecklist } from "@/server/services/publishers/get-go-live-checklist";
import { publisherProcedure, router } from "../trpc";

export const dashboardRouter = router({
  frame: publisherProcedure.query(({ ctx }) => getDashboardFrame(ctx)),
  goLiveChecklist: publisherProcedure.query(({ ctx }) => getGoLiveChecklist(ctx)),
});
