import { personalFields, seesPersonalData } from "@/server/auth/personal-data";
import { inTransaction, type ServiceContext } from "@/server/context";
import { emailKeyOf } from "@/server/domain/email";
import { invalid } from "@/server/domain/errors";
import { parseNineDigits } from "@/server/domain/ids";
import { requireScripts } from "./require-scripts";
import type { FindScriptSubjectsInput } from "./schemas";

/**
 * A customer and the cards that are saved for them, by their whole address or their number.
 *
 * @throws conflict  `sandbox-scripts.live`
 * @throws invalid   `sandbox-scripts.no-such-customer`, `sandbox-scripts.number-wanted`
 */
export async function findScriptSubjects(
  ctx: ServiceContext,
  { customer: text }: FindScriptSubjectsInput,
) {
  requireScripts(ctx, "settings:read");
  const { publisherId, actor } = ctx;
  const number = parseNineDigits(text);
  // Who may not know addresses may not find out whose they are either.
  if (number === null && !seesPersonalData(actor)) {
    const message = "Enter the customer's number.";
    throw invalid("sandbox-scripts.number-wanted", message, { customer: message });
  }

  return inTransaction(ctx, async ({ db }) => {
    const customer = await db.customer.findFirst({
      where: {
        publisherId,
        ...(number === null ? { emailKey: emailKeyOf(text) } : { id: BigInt(number) }),
      },
    });
    if (!customer) {
      const message = "No customer has this address or number.";
      throw invalid("sandbox-scripts.no-such-customer", message, { customer: message });
    }
    const methods = await db.paymentDetails.findMany({
      where: { publisherId, customerId: customer.id, deletedAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    const { email } = personalFields(actor, { email: customer.email }, { email: "email" });
    return {
      customer: { id: Number(customer.id), email },
      methods: methods.map(({ id, brand, lastFour, expiryMonth, expiryYear }) => ({
        ...{ paymentDetailsId: Number(id), brand, lastFour, expiryMonth, expiryYear },
      })),
    };
  });
}

export type ScriptSubjects = Awaited<ReturnType<typeof findScriptSubjects>>;
