"use client";

import { useState } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { darkened } from "./darkened";
import { framedHtml } from "./framed-html";

type Props = {
  mail: { subject: string; html: string; text: string };
  /** Of the frame, as a class. */
  height: string;
};

const schemes = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** Both parts of a mail, the first as programs show it in light and in dark. */
export function MailParts({ mail, height }: Props) {
  const [scheme, setScheme] = useState<(typeof schemes)[number]["value"]>("light");
  const html = scheme === "dark" ? darkened(mail.html) : mail.html;
  return (
    <Tabs defaultValue="html">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <TabsList aria-label="Parts of the mail">
          <TabsTrigger value="html">Mail</TabsTrigger>
          <TabsTrigger value="text">Text part</TabsTrigger>
        </TabsList>
        <SegmentedControl
          legend="Colours of the mail"
          value={scheme}
          onChange={setScheme}
          options={schemes}
        />
      </div>
      <TabsContent value="html">
        <iframe
          title={`Mail: ${mail.subject}`}
          // No scripts, no forms, and an origin of its own: a mail shows itself and nothing else.
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={framedHtml(html)}
          className={`${height} w-full rounded-lg border border-line bg-surface`}
        />
      </TabsContent>
      <TabsContent value="text">
        <ScrollRegion label="Text part" className="border border-line bg-surface">
          <pre className="p-4 font-mono text-xs whitespace-pre-wrap">{mail.text}</pre>
        </ScrollRegion>
      </TabsContent>
    </Tabs>
  );
}
