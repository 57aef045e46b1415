import type { Metadata } from "next";
import { accountTitle, one, openOwnAccount, type Asked } from "@/app/_lib/account-page";
import { DeviceList } from "@/components/privacy/device-list";
import { Notices } from "@/components/privacy/notices";
import { privacyWords as words } from "@/messages/privacy";
import { privacyPages } from "@/server/api/account/privacy-pages";

type Props = { params: Promise<{ publisher: string }>; searchParams: Asked };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  accountTitle((await params).publisher, () => words.devices.heading);

export default async function DevicesPage({ params, searchParams }: Props) {
  const { publisher } = await params;
  const { ctx, session, seller, base } = await openOwnAccount(publisher, "/devices");
  const sessions = await privacyPages.sessions(ctx);
  return (
    <>
      <h1 className="text-xl font-semibold tracking-tight">{words.devices.heading}</h1>
      <Notices
        words={words}
        seller={seller.name}
        problem={await one(searchParams, "problem")}
        done={await one(searchParams, "done")}
      />
      <DeviceList
        words={words}
        seller={seller.name}
        base={base}
        devices={sessions.map(({ id, deviceLabel, createdAt, lastSeenAt }) => ({
          id,
          label: deviceLabel,
          seenAt: lastSeenAt.toISOString(),
          since: createdAt.toISOString(),
          isHere: id === session.sessionId,
        }))}
      />
    </>
  );
}
