import { listWithdrawals } from "@/server/services/withdrawals/list-withdrawals";
import { publisherProcedure, router } from "../trpc";

export const withdrawalsRouter = router({
  list: publisherProcedure.query(({ ctx }) => listWithdrawals(ctx)),
});
