import { Card } from "@/components/ui/card";
import type { NoticeMail } from "@/server/services/price-changes/notice-mail";

/** The mail that each of those who move gets, in one's own figures. */
export const NoticeCard = ({ mail }: { mail: NoticeMail }) => (
  <Card title="The mail they get" detail="As the first of them reads it.">
    <div className="flex flex-col gap-2.5 text-sm">
      <p className="text-xs text-fg-muted">
        Subject <span className="block text-sm font-medium text-fg">{mail.subject}</span>
      </p>
      {mail.paragraphs.map((paragraph) => (
        <p key={paragraph} className="text-pretty">
          {paragraph}
        </p>
      ))}
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1">
        {mail.facts.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-fg-muted">{label}</dt>
            <dd className="tabular text-end">{value}</dd>
          </div>
        ))}
      </dl>
      {mail.notes.map((note) => (
        <p key={note} className="text-xs text-fg-muted">
          {note}
        </p>
      ))}
    </div>
  </Card>
);
