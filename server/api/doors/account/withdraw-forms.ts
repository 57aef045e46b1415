import { strangerContext } from "@/server/api/account/customer-context";
import { withQuery } from "@/server/api/account/paths";
import { attemptCookie, readWithdrawalAttempt } from "@/server/api/withdraw/attempt";
import { declareWithdrawal } from "@/server/services/withdrawals/declare-withdrawal";
import { declareWithdrawalInput } from "@/server/services/withdrawals/schemas";
import { accountForm, type FormCall } from "./account-form";

const pageOf = ({ visit }: FormCall, step: "confirm" | "done" | null = null): string =>
  withQuery(`/withdraw/${visit.publisherId}`, { step });

/** The two steps of a withdrawal; nobody has to sign in for either. */
export const withdrawForms = [
  accountForm("withdraw/details", {
    page: (call) => pageOf(call),
    async take(call) {
      const { publisherId } = call.visit;
      const given = declareWithdrawalInput.parse(chosen(call.fields));
      return {
        to: pageOf(call, "confirm"),
        cookie: attemptCookie(publisherId, { ...given, declaredAt: null }),
      };
    },
  }),
  accountForm("withdraw/confirmation", {
    page: (call) => pageOf(call),
    async take(call) {
      const { publisherId, cookie } = call.visit;
      const attempt = readWithdrawalAttempt(cookie, publisherId);
      if (!attempt) return { to: pageOf(call) };
      const { declaredAt } = await declareWithdrawal(strangerContext(call.visit), attempt);
      return {
        to: pageOf(call, "done"),
        cookie: attemptCookie(publisherId, { ...attempt, declaredAt: declaredAt.toISOString() }),
      };
    },
  }),
];

/** A contract that was chosen from the list is one of the address that is signed in. */
function chosen({ contract, ownEmail, email, reference, name }: FormCall["fields"]) {
  const isOwn = contract !== undefined && contract !== "other";
  return {
    email: isOwn ? ownEmail : email,
    reference: isOwn ? contract : reference,
    name: name ?? null,
  };
}
