import { MessagePage } from "@/lib/features/office/shell/ui/message-page";

export default function NotFound() {
  return <MessagePage name="notFound" />;
}
