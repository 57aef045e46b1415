import { numberInvoices } from "@/server/services/payments/number-invoices";
import { mailsOf, passMail } from "./mails";
import type { World } from "./world";

/** What the worker would do after something happened: numbers invoices, tells and sends. */
export async function tellAll({ system }: World): Promise<void> {
  while (await numberInvoices(system));
  await passMail(system);
}

/** The subjects of what was mailed so far, oldest first, without the sandbox's mark. */
export async function toldSoFar(world: World): Promise<string[]> {
  await tellAll(world);
  const mails = await mailsOf(world.system);
  return mails.map(({ template, subject }) => `${template}: ${subject.replace("[Sandbox] ", "")}`);
}
