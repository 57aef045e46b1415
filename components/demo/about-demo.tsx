import type { ReactNode } from "react";
import { SettingsSection } from "@/components/ui/form/settings-section";

/** What of the demo is the sample file's, what a rule has added, and what the product itself does. */
export const AboutDemo = () => (
  <div>
    <SettingsSection
      title="What is the file’s"
      detail="7,043 subscribers of a company that was made up as a sample: one day’s count."
    >
      <Points>
        <Point name="Tenure">
          How many months they have been there, or were until they left: 1,869 did.
        </Point>
        <Point name="Contract">
          By the month, or for one year or two, which is by the year here.
        </Point>
        <Point name="Monthly charge">
          In dollars. Below 30 it is Mobile, below 55 Northlight, below 80 Premium, and Family from
          there on; they pay what the plan costs.
        </Point>
        <Point name="Way to pay">
          Credit card as such; bank transfer by Bancontact, electronic check by Google Pay and
          mailed check by Apple Pay, since the sandbox’s gateway knows cards alone.
        </Point>
      </Points>
    </SettingsSection>
    <SettingsSection
      title="What a rule says"
      detail="The file has in one month what takes years. A hash of each id spreads it, always in the same way."
    >
      <Points>
        <Point name="Ends">
          Over the last 36 months, each with the beginning as long before as the file has it. Years
          end on an anniversary. Some are ended by the bank.
        </Point>
        <Point name="Trials">
          One in five by the month begins with a free week. Some never convert.
        </Point>
        <Point name="Declines">
          Four charges of a hundred are declined at first, and taken at the second or third try.
          Three cards of a hundred will fail from now on.
        </Point>
        <Point name="Changes of mind">
          Some left and came back, some stopped and resumed, some are on a break.
        </Point>
        <Point name="People">
          Names and countries come from lists, and addresses are of domains for examples.
        </Point>
      </Points>
    </SettingsSection>
    <SettingsSection
      title="What the product does"
      detail="Everything else: each life was lived by the rules of billing, at the moments when things were due."
    >
      <Points>
        <Point name="Mails">Of the last two days alone; nobody waits for older ones.</Point>
        <Point name="Taxes">
          From 1 July 2021 on, where the table of VAT rates begins. Earlier sales bear none.
        </Point>
        <Point name="Retries">
          A charge is taken when it is due, and tried again one, three and five days later.
        </Point>
      </Points>
    </SettingsSection>
    <SettingsSection title="Sources" detail="Both come with the product, in prisma/demo-data.">
      <Points>
        <Point name="Subscribers">IBM sample data set, under the Apache License 2.0.</Point>
        <Point name="Currency rates">
          European Central Bank, euro reference rates until 13 April 2026; from then on the last one
          counts.
        </Point>
      </Points>
    </SettingsSection>
  </div>
);

const Points = ({ children }: { children: ReactNode }) => (
  <dl className="divide-y divide-line rounded-lg border border-line">{children}</dl>
);

type PointProps = { name: string; children: ReactNode };

const Point = ({ name, children }: PointProps) => (
  <div className="grid gap-x-4 gap-y-0.5 px-3 py-2.5 text-sm sm:grid-cols-[9rem_minmax(0,1fr)]">
    <dt className="font-medium">{name}</dt>
    <dd className="text-pretty text-fg-muted">{children}</dd>
  </div>
);
