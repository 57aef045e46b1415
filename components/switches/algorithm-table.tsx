"use client";

import type { ReactNode } from "react";
import { MoneyText } from "@/components/ui/money";
import { noFigure } from "@/components/ui/format";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import {
  switchAlgorithms,
  type SwitchAlgorithm,
  type SwitchDirection,
} from "@/server/domain/billing/switch-algorithms";
import type { SwitchExample } from "@/server/domain/billing/switch-example";
import { algorithmWords, directionLabels, exampleRefusal, stretchText } from "./switch-words";

type AlgorithmTableProps = {
  value: Record<SwitchDirection, SwitchAlgorithm>;
  onChange: (direction: SwitchDirection, algorithm: SwitchAlgorithm) => void;
  /** None while it is worked out. */
  example: SwitchExample | undefined;
  canWrite: boolean;
};

const algorithms = Object.keys(switchAlgorithms) as SwitchAlgorithm[]; // a literal's own keys
const directions = ["upgrade", "downgrade"] as const;
const headings = ["New plan from", "Charged", "Given back", "Next payment"];

/** The ways to switch under one another, each with what it comes to in the example. */
export function AlgorithmTable({ value, onChange, example, canWrite }: AlgorithmTableProps) {
  return (
    <ScrollRegion label="Ways to switch" className="border border-line">
      <table className="w-full text-sm">
        <caption className="sr-only">What upgrades and downgrades do to money and dates</caption>
        <thead className="bg-surface text-xs text-fg-muted">
          <tr>
            {directions.map((direction) => (
              <th key={direction} scope="col" className="px-2 py-2 text-start font-medium md:px-3">
                {directionLabels[direction]}s
              </th>
            ))}
            <th scope="col" className="px-3 py-2 text-start font-medium">
              Way
            </th>
            {headings.map((heading) => (
              <th
                key={heading}
                scope="col"
                className="px-3 py-2 text-end font-medium whitespace-nowrap max-md:hidden"
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-t border-line">
          {algorithms.map((algorithm) => (
            <tr key={algorithm} className="align-top has-checked:bg-primary-soft">
              {directions.map((direction) => (
                <td key={direction} className="px-2 py-2.5 md:px-3">
                  <input
                    type="radio"
                    name={direction}
                    aria-label={`${directionLabels[direction]}s: ${algorithmWords[algorithm].title}`}
                    checked={value[direction] === algorithm}
                    disabled={!canWrite}
                    onChange={() => onChange(direction, algorithm)}
                    className="hit-area mt-0.5 size-4 appearance-none rounded-full border border-control bg-bg transition-[border-width,border-color] checked:border-5 checked:border-primary forced-colors:appearance-auto"
                  />
                </td>
              ))}
              <th scope="row" className="px-3 py-2 text-start font-normal md:min-w-64">
                <span className="font-medium">{algorithmWords[algorithm].title}</span>
                <span className="block text-xs text-pretty text-fg-muted">
                  {algorithmWords[algorithm].detail}
                </span>
                <ShortOutcome example={example} algorithm={algorithm} />
              </th>
              <Outcome example={example} algorithm={algorithm} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type OutcomeProps = { example: SwitchExample | undefined; algorithm: SwitchAlgorithm };

function Outcome({ example, algorithm }: OutcomeProps) {
  const outcome = outcomeOf(example, algorithm);
  if (!outcome) {
    return headings.map((heading) => (
      <Figure key={heading}>
        <Skeleton className="ms-auto h-3.5 w-16" />
      </Figure>
    ));
  }
  if ("reason" in outcome) {
    return (
      <td colSpan={headings.length} className="px-3 py-2 text-end text-fg-muted max-md:hidden">
        {exampleRefusal(outcome.reason)}
      </td>
    );
  }
  const { newPlanAt, charged, givenBack, creditSeconds, nextPayment } = outcome;
  return (
    <>
      <Figure>
        <Time at={newPlanAt} show="day" />
      </Figure>
      <Figure>{charged.minor > 0 ? <MoneyText money={charged} several /> : noFigure}</Figure>
      <Figure>{givenBack.minor > 0 ? <MoneyText money={givenBack} several /> : noFigure}</Figure>
      <Figure detail={creditSeconds > 0 && `${stretchText(creditSeconds)} for what was left`}>
        <MoneyText money={nextPayment.amount} several /> on <Time at={nextPayment.at} show="day" />
      </Figure>
    </>
  );
}

/** The same figures below the way, where there is no room beside it. */
function ShortOutcome({ example, algorithm }: OutcomeProps) {
  const outcome = outcomeOf(example, algorithm);
  if (!outcome) return null;
  if ("reason" in outcome) {
    return <span className={shortStyle}>{exampleRefusal(outcome.reason)}</span>;
  }
  const { newPlanAt, charged, givenBack, nextPayment } = outcome;
  return (
    <span className={shortStyle}>
      From <Time at={newPlanAt} show="day" />
      {charged.minor > 0 && (
        <>
          , <MoneyText money={charged} several /> charged
        </>
      )}
      {givenBack.minor > 0 && (
        <>
          , <MoneyText money={givenBack} several /> given back
        </>
      )}
      ; then <MoneyText money={nextPayment.amount} several /> on{" "}
      <Time at={nextPayment.at} show="day" />
    </span>
  );
}

const shortStyle = "tabular mt-1 block text-xs md:hidden";

const outcomeOf = (example: SwitchExample | undefined, algorithm: SwitchAlgorithm) =>
  example?.outcomes.find((one) => one.algorithm === algorithm);

type FigureProps = { detail?: ReactNode; children: ReactNode };

const Figure = ({ detail, children }: FigureProps) => (
  <td className="tabular px-3 py-2 text-end whitespace-nowrap max-md:hidden">
    {children}
    {detail && <span className="block text-xs text-fg-muted">{detail}</span>}
  </td>
);
