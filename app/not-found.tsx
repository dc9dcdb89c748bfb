import { MessagePage } from "@/lib/features/offices/ui/message-page";

export default function NotFound() {
  return <MessagePage name="notFound" />;
}
