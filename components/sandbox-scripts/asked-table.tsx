"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import { noFigure } from "@/components/ui/format";
import { MoneyText } from "@/components/ui/money";
import { QueryRegion } from "@/components/ui/query-region";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Time } from "@/components/ui/time";
import type { SubjectView } from "@/server/services/sandbox-scripts/script-subject";
import { answerText, askedText, subjectInput } from "./script-words";

const headings = ["When", "Asked", "Amount", "Answer"];

/** The latest asks of a card or for a customer, whether a script answered them or the card did. */
export function AskedTable({ subject, name }: { subject: SubjectView; name: string }) {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.sandboxScripts.asked.queryOptions({ subject: subjectInput(subject) }),
  );
  return (
    <div className="mt-4">
      <QueryRegion query={query} effect="What was asked could not be loaded.">
        {(asked) =>
          asked.length === 0 ? (
            <p className="text-sm text-fg-muted">Nothing was asked yet.</p>
          ) : (
            <ScrollRegion label={`What was asked of ${name}`} className="border border-line bg-bg">
              <table className="w-full text-xs">
                <caption className="sr-only">What was asked of {name}, latest first</caption>
                <thead className="text-fg-muted">
                  <tr>
                    {headings.map((heading) => (
                      <th
                        key={heading}
                        scope="col"
                        className="px-2.5 py-1.5 text-start font-medium whitespace-nowrap"
                      >
                        {heading}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody className="divide-y divide-line border-t border-line">
                  {asked.map((ask) => (
                    <tr key={ask.gatewayReference}>
                      <td className="px-2.5 py-1.5">
                        <Time at={ask.bookedAt} />
                      </td>
                      <td className="px-2.5 py-1.5 whitespace-nowrap">
                        {askedText(ask)}
                        {ask.timesAsked > 1 && ` × ${ask.timesAsked}`}
                      </td>
                      <td className="px-2.5 py-1.5">
                        {ask.amount ? <MoneyText money={ask.amount} several /> : noFigure}
                      </td>
                      <td className="px-2.5 py-1.5 whitespace-nowrap">
                        {answerText(ask)}
                        {ask.scriptPosition !== null && (
                          <span className="text-fg-muted"> · line {ask.scriptPosition + 1}</span>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          )
        }
      </QueryRegion>
    </div>
  );
}
