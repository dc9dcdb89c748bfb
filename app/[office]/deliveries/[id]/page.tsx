import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { exportControlPointsOperation } from "@/lib/features/deliveries/assessments/api";
import { ClosingSection } from "@/lib/features/deliveries/closing/ui/closing-section";
import { exportLinks } from "@/lib/domain/spreadsheet";
import { CommentsSheet } from "@/lib/features/records/comments/ui/comments-sheet";
import { isSettled } from "@/lib/features/deliveries/deliveries";
import { needsPackage } from "@/lib/features/deliveries/deliveries/ui/delivery-needs";
import { DeliveryPage } from "@/lib/features/deliveries/deliveries/ui/delivery-page";
import { RemarksSheet } from "@/lib/features/deliveries/remarks/ui/remarks-sheet";
import { ReceivePackage } from "@/lib/features/deliveries/rounds/ui/receive-package";
import { DeliveryStops } from "@/lib/features/deliveries/stops/ui/delivery-stops";
import { titleOf } from "../../title-of";
import { openDelivery, type PageProps } from "./open-delivery";
import { WhatsNext } from "./whats-next";

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { system, municipality } = (await openDelivery(props)).data.workplace.delivery;
  const t = await getTranslations("deliveries");
  return { title: titleOf(`${system.name}, ${municipality.name}`, t("oneTitle")) };
}

export default async function Page(props: PageProps) {
  const { office, id } = await props.params;
  const open = await openDelivery(props);
  const { actor, data } = open;
  const { workplace, comments, remarks, closing, stops } = data;
  const { delivery, may, about } = workplace;
  const who = { office: actor.office, person: actor.userId };
  const own = { ...who, deliveryId: id };
  const isAgain = Boolean(about.received?.sha256);
  const mayReceive = needsPackage(delivery) && (isAgain ? may.create : may.advance);
  const receive = mayReceive && <ReceivePackage {...own} isAgain={isAgain} />;
  const mayAdd = may.stop && !isSettled(delivery.status);
  const stopped = <DeliveryStops office={actor.office} deliveryId={id} stops={stops} mayAdd={mayAdd} />;
  const sections = (
    <>
      {closing && <ClosingSection office={office} told={closing} />}
      {remarks && <RemarksSheet {...own} {...remarks} />}
    </>
  );
  const said = comments && <CommentsSheet {...own} comments={comments} mayWrite={may.writeComments} />;
  const pointsAs = exportLinks(exportControlPointsOperation, office, { delivery: id });
  const parts = { workplace, next: <WhatsNext {...open} />, stops: stopped, receive, sections, pointsAs };
  return <DeliveryPage office={actor.office} {...parts} comments={said} />;
}
