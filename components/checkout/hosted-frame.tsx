import type { ReactNode } from "react";
import type { HostedWords } from "@/messages/hosted";
import { say } from "@/messages/message";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";

type Seller = CheckoutView["seller"];

/** Who sells, at the head of every hosted page. */
export function SellerName({ seller }: { seller: Seller }) {
  return (
    <div className="flex items-center gap-3">
      <span
        aria-hidden
        className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-fg text-base font-semibold text-bg"
      >
        {seller.name.trim().slice(0, 1).toUpperCase()}
      </span>
      <span className="text-base font-semibold tracking-tight">{seller.name}</span>
    </div>
  );
}

type FooterProps = { seller: Seller; hosted: HostedWords };

/** Seller, support, terms and privacy: in the same place on every hosted page. */
export function SellerFooter({ seller, hosted: { words, language } }: FooterProps) {
  const { footer } = words;
  const support = seller.supportUrl ?? (seller.supportEmail && `mailto:${seller.supportEmail}`);
  return (
    <footer
      aria-label={footer.label}
      className="flex flex-wrap gap-x-5 gap-y-1 border-t border-line pt-5 text-sm text-fg-muted"
    >
      <span className="py-1">{say(language, footer.soldBy, { seller: seller.name })}</span>
      <FooterLink href={support}>{footer.support}</FooterLink>
      <FooterLink href={seller.termsUrl}>{footer.terms}</FooterLink>
      <FooterLink href={seller.privacyUrl}>{footer.privacy}</FooterLink>
      <FooterLink href={`/withdraw/${seller.publisherId}`}>{footer.withdraw}</FooterLink>
    </footer>
  );
}

function FooterLink({ href, children }: { href: string | null; children: ReactNode }) {
  if (!href) return null;
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="hit-area py-1 underline-offset-4 hover:underline"
    >
      {children}
    </a>
  );
}
