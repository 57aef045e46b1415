"use client";

import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { readFailure } from "@/components/ui/failure";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import type { DemoPerson } from "@/server/services/accounts/find-demo-sign-in";
import { enter } from "./auth-client";
import { useArrival } from "./use-arrival";

type DemoSignInProps = { people: readonly DemoPerson[]; destination: string };

/** One click into the sandbox's demo, as one of its people. */
export function DemoSignIn({ people, destination }: DemoSignInProps) {
  const [busyWith, setBusyWith] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const arrive = useArrival();

  const become = async ({ email, password }: DemoPerson) => {
    if (busyWith) return;
    setBusyWith(email);
    setProblem(null);
    try {
      await enter("credentials", { email, password, totp: "", recoveryCode: "" });
      await arrive(destination);
    } catch (error) {
      setProblem(readFailure(error).message);
      setBusyWith(null);
    }
  };

  return (
    <section aria-labelledby="demo-heading">
      <h2 id="demo-heading" className="text-sm font-medium text-fg">
        Look around in the demo
      </h2>
      <ul className="mt-3 overflow-hidden rounded-xl border border-line bg-bg text-start dark:bg-surface">
        {people.map((person) => (
          <li key={person.email} className="border-t border-line first:border-0">
            <button
              type="button"
              aria-disabled={busyWith !== null}
              onClick={() => void become(person)}
              className="flex min-h-14 w-full items-center gap-3 px-4 py-2.5 text-start hover:bg-subtle"
            >
              <Avatar name={person.name} />
              <span className="min-w-0 flex-1">
                <span className="block text-sm font-medium text-fg">
                  <span className="sr-only">Sign in as </span>
                  {person.name}
                </span>
                <span className="block text-xs text-fg-muted">{person.role}</span>
              </span>
              {busyWith === person.email ? (
                <Spinner label="Signing in" />
              ) : (
                <ArrowRight aria-hidden className="size-4 text-fg-muted" />
              )}
            </button>
          </li>
        ))}
      </ul>
      {problem && (
        <Notice tone="bad" role="alert" className="mt-3 text-start text-fg">
          {problem}
        </Notice>
      )}
    </section>
  );
}
