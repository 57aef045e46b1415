import { PlainHosted } from "@/components/checkout/plain-hosted";
import { accountWords } from "@/messages/account";

export default function AccountNotFoundPage() {
  const { heading, body } = accountWords("en").words.missing;
  return <PlainHosted heading={heading}>{body}</PlainHosted>;
}
