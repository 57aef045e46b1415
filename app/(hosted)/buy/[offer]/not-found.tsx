import { PlainHosted } from "@/components/checkout/plain-hosted";
import { hostedWords } from "@/messages/hosted";

export default function OfferNotFoundPage() {
  const { heading, body } = hostedWords("en").words.missing;
  return <PlainHosted heading={heading}>{body}</PlainHosted>;
}
