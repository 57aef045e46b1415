import { PlainHosted } from "@/components/checkout/plain-hosted";
import { hostedWords } from "@/messages/hosted";

export default function HostedNotFoundPage() {
  const { sessionHeading, sessionBody } = hostedWords("en").words.missing;
  return <PlainHosted heading={sessionHeading}>{sessionBody}</PlainHosted>;
}
