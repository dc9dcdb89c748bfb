import { health } from "@/lib/platform/http/health";
import { methods } from "@/lib/platform/http/methods";

export const dynamic = "force-dynamic";
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: health,
});
