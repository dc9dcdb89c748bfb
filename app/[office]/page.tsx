import { readPage } from "@/lib/platform/http/page";
import { Main } from "@/components/layout/page";

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { actor } = await readPage((await params).office, "office:enter", async () => null);
  return (
    <Main id="main">
      <h1>{actor.office.name}</h1>
    </Main>
  );
}
