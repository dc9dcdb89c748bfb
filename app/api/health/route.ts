import { health } from "@/lib/platform/http/health";

export const dynamic = "force-dynamic";
export const GET = health;
