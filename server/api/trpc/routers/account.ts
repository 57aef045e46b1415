import { changeName } from "@/server/services/accounts/change-name";
import { changePassword } from "@/server/services/accounts/change-password";
import { changePreferences } from "@/server/services/accounts/change-preferences";
import { disableSecondFactor } from "@/server/services/accounts/disable-second-factor";
import { enableSecondFactor } from "@/server/services/accounts/enable-second-factor";
import { getAccount } from "@/server/services/accounts/get-account";
import { listSessions } from "@/server/services/accounts/list-sessions";
import { renewRecoveryCodes } from "@/server/services/accounts/renew-recovery-codes";
import { revokeOtherSessions } from "@/server/services/accounts/revoke-other-sessions";
import { revokeSession } from "@/server/services/accounts/revoke-session";
import { startSecondFactor } from "@/server/services/accounts/start-second-factor";
import {
  changeNameInput,
  changePasswordInput,
  changePreferencesInput,
  enableSecondFactorInput,
  provenInput,
  revokeSessionInput,
  startSecondFactorInput,
} from "@/server/services/accounts/schemas";
import { listOwnPublishers } from "@/server/services/publishers/list-own-publishers";
import { accountProcedure, router } from "../trpc";

export const accountRouter = router({
  get: accountProcedure.query(({ ctx }) => getAccount(ctx)),
  publishers: accountProcedure.query(({ ctx }) => listOwnPublishers(ctx)),

  changeName: accountProcedure
    .input(changeNameInput)
    .mutation(({ ctx, input }) => changeName(ctx, input)),
  changePreferences: accountProcedure
    .input(changePreferencesInput)
    .mutation(({ ctx, input }) => changePreferences(ctx, input)),
  changePassword: accountProcedure
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),

  startSecondFactor: accountProcedure
    .input(startSecondFactorInput)
    .mutation(({ ctx, input }) => startSecondFactor(ctx, input)),
  enableSecondFactor: accountProcedure
    .input(enableSecondFactorInput)
    .mutation(({ ctx, input }) => enableSecondFactor(ctx, input)),
  disableSecondFactor: accountProcedure
    .input(provenInput)
    .mutation(({ ctx, input }) => disableSecondFactor(ctx, input)),
  renewRecoveryCodes: accountProcedure
    .input(provenInput)
    .mutation(({ ctx, input }) => renewRecoveryCodes(ctx, input)),

  sessions: accountProcedure.query(({ ctx }) => listSessions(ctx)),
  revokeSession: accountProcedure
    .input(revokeSessionInput)
    .mutation(({ ctx, input }) => revokeSession(ctx, input)),
  revokeOtherSessions: accountProcedure.mutation(({ ctx }) => revokeOtherSessions(ctx)),
});
