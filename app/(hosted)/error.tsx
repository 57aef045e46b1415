"use client";

import { FailurePanel } from "@/components/checkout/failure-panel";

type Props = { error: Error & { digest?: string } };

export default function HostedErrorPage({ error }: Props) {
  return <FailurePanel reference={error.digest} />;
}
