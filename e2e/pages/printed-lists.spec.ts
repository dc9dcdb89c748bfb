import { expect, test } from "../support/fixtures";

test("a printed list says what was chosen and that rows are left out", async ({ asActor }) => {
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv/deliveries?municipality=1281");
  const chosen = page.getByText("Urval. Kommun: Lund.");
  await expect(chosen).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(chosen).toBeVisible();
  const other = await asActor("coordinator", undefined, "exempel");
  await other.emulateMedia({ media: "print" });
  await other.goto("/exempel/deliveries");
  await expect(
    other.getByText(/Rad 1–\d+ av [\d\s]+; de andra raderna är inte med på utskriften\.$/),
  ).toBeVisible();
});

test("a filter that came with a link shows in its field, and can be taken away", async ({ asActor }) => {
  const page = await asActor("coordinator");
  await page.goto("/skanearkiv/audit?type=controlPoint.assessed");
  const field = page.getByRole("combobox", { name: "Händelse" });
  await expect(field).toHaveValue("controlPoint.assessed");
  await page.getByRole("search").getByRole("link", { name: "Rensa" }).click();
  await expect(field).toHaveValue("");
});
