import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Gate } from "@/app/_lib/gate";
import { AboutDemo } from "@/components/demo/about-demo";
import { PageHeader } from "@/components/ui/page";
import { env } from "@/server/env";

export const metadata: Metadata = { title: "About the demo" };

export default function AboutDemoPage() {
  if (env().TENURE_MODE !== "sandbox") notFound();
  return (
    <Gate permission="overview:read" title="About the demo" what="read about the demo">
      <PageHeader
        title="About the demo"
        detail="What Northlight and its subscribers are made of. Nobody in it is real, and no money moves."
      />
      <AboutDemo />
    </Gate>
  );
}
