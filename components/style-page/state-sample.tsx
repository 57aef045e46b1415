"use client";

import { Inbox, Ticket } from "lucide-react";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorPanel } from "@/components/ui/error-panel";
import { LinkTabs } from "@/components/ui/link-tabs";
import { NoPermission } from "@/components/ui/no-permission";
import { Notice } from "@/components/ui/notice";
import { TableSkeleton } from "@/components/ui/page";
import { Progress } from "@/components/ui/progress";
import { StateChip } from "@/components/ui/state-chip";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { Row, Sample } from "./sample";

export function StateSample() {
  const [isRetrying, setRetrying] = useState(false);
  return (
    <Sample
      title="States"
      detail="Every page and panel has all of these. Each says what is so and what to do next; none relies on colour."
    >
      <Row>
        <StateChip tone="ok" label="Active" />
        <StateChip tone="primary" label="In trial" />
        <StateChip tone="warn" label="Past due" />
        <StateChip tone="bad" label="Failed" />
        <StateChip tone="neutral" label="Ended" />
        <Badge>Owner</Badge>
        <Badge tone="primary">New</Badge>
        <span className="flex items-center gap-2">
          <Avatar name="Mara Visser" /> Mara Visser
        </span>
        <span className="flex items-center gap-2">
          <Avatar name="Arena Sports" shape="organisation" /> Arena Sports
        </span>
      </Row>
      <div className="grid items-start gap-3 md:grid-cols-2">
        <Notice title="Showing 10:42 data" action={<Button size="sm">Refresh</Button>}>
          The server cannot be reached; trying again in 30 s.
        </Notice>
        <Notice tone="ok">The export is complete: 4,213 rows.</Notice>
        <Notice tone="warn">3 webhooks have failed since yesterday.</Notice>
        <Notice tone="bad">The card was declined. Nothing was charged.</Notice>
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <EmptyState
          icon={<Ticket />}
          title="Coupons bring people in, and back"
          action={<Button variant="primary">Create coupon</Button>}
        >
          Give a part of the price away for a time, to everyone or to those you choose.
        </EmptyState>
        <EmptyState
          icon={<Inbox />}
          title="No subscriptions match these 3 filters"
          action={<Button>Clear filters</Button>}
        />
        <ErrorPanel
          effect="The audit log could not be loaded"
          fix="The database took too long. Your filters are kept."
          reference="0192f0c1-7a"
          isRetrying={isRetrying}
          onRetry={() => setRetrying(true)}
        />
        <NoPermission
          what="see the audit log"
          permission="Settings"
          grantors={["Mara Visser", "Jon Bakker"]}
          request={<Button>Ask for it</Button>}
        />
      </div>
      <TableSkeleton columns={4} rows={3} />
      <div className="grid gap-3 md:grid-cols-2">
        <Progress label="Export" percent={62} />
        <Progress label="Import" percent={null} />
      </div>
      <LinkTabs
        label="Sample views"
        tabs={[
          { href: "#states", label: "All", count: "4,213", isCurrent: true },
          { href: "#layers", label: "Past due", count: "38", isCurrent: false },
        ]}
      />
      <Tabs defaultValue="timeline">
        <TabsList aria-label="Sample of a customer">
          <TabsTrigger value="timeline">Timeline</TabsTrigger>
          <TabsTrigger value="notes">Notes</TabsTrigger>
        </TabsList>
        <TabsContent value="timeline">Subscribed, paid, watched.</TabsContent>
        <TabsContent value="notes">Nothing noted yet.</TabsContent>
      </Tabs>
    </Sample>
  );
}
