import { expect, test } from "../support/fixtures";
import { findPlaces } from "../support/pages";

test.use({ isolated: true });

test("a phase is chosen, not preselected; going back is asked about and its reason is told afterwards", async ({
  asActor,
  client,
}) => {
  const { delivery } = await findPlaces(await client("coordinator"));
  const page = await asActor("coordinator");
  await page.goto(`/skanearkiv/deliveries/${delivery}`);
  await page.getByText("Byt fas").click();
  const phase = page.getByLabel("Fas", { exact: true });
  await expect(phase).toHaveValue("");
  // Neither the phase it is in, nor one that only an approval leads to.
  await expect(phase.getByRole("option")).toHaveText([
    "Välj fas",
    "Systeminventering",
    "Leveransplan",
    "Leveransöverenskommelse",
    "Inleverans",
  ]);
  const move = page.getByRole("button", { name: "Flytta", exact: true });
  await move.click();
  await expect(page.getByText("Välj vilken fas leveransen ska flyttas till.")).toBeVisible();
  await expect(phase).toBeFocused();

  await phase.selectOption("Inleverans");
  await move.click();
  await expect(page.getByLabel("Skäl")).toBeFocused();
  const reason = "paketet kom utan fillista";
  await page.getByLabel("Skäl").fill(reason);
  await move.click();
  const question = page.getByRole("group", { name: /^Flytta leveransen tillbaka till Inleverans\?/ });
  await expect(question.getByRole("button", { name: "Avbryt" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(question).toHaveCount(0);
  await expect(page.getByLabel("Skäl")).toHaveValue(reason);

  await move.click();
  await question.getByRole("button", { name: "Flytta tillbaka" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "Leveransen är flyttad till Inleverans." }),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByText(reason).first()).toBeVisible();
  await page.goto("/skanearkiv/audit?type=delivery.phaseMoved");
  await expect(page.getByRole("row").filter({ hasText: reason })).toBeVisible();
});
