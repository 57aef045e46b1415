"use client";

import { Download } from "lucide-react";
import { useFrame } from "@/components/shell/frame-context";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/class-names";
import type { Task } from "@/server/services/tasks/queries";

/** Takes a finished file away. A plain link: what it leads to is no page. */
export function DownloadLink({ task, className }: { task: Task; className?: string }) {
  const { publisher } = useFrame();
  return (
    <a
      href={`/api/exports/${publisher.id}/files/${task.id}`}
      download
      aria-label={`Download ${task.title}`}
      className={cn(buttonStyle({ size: "sm" }), className)}
    >
      <Download aria-hidden className="size-3.5" />
      Download
    </a>
  );
}
