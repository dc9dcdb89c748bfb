import { expect, test } from "../support/fixtures";

test.use({ isolated: true });

test("a stop is noted in two clicks, answered, promised and moved twice, complained of, taken further, mended and closed", async ({
  asActor,
}) => {
  test.setTimeout(120_000);
  const page = await asActor("archivist", "trelleborg");
  const vendor = await asActor("vendor");
  const coordinator = await asActor("coordinator");
  const heading = page.getByRole("heading", { level: 1 });
  let [at, number] = ["", ""];

  await test.step("the archivist notes it from the delivery, and comes back there", async () => {
    await page.goto("/skanearkiv/deliveries?system=procapita-vard-och-omsorg");
    await page
      .getByRole("link", { name: /Procapita vård och omsorg/ })
      .first()
      .click();
    await expect(heading).toHaveText("Procapita vård och omsorg, Trelleborg");
    await page.getByRole("link", { name: "Anteckna stopp" }).click();
    await expect(page.getByLabel("Vad står still, i en mening")).toHaveValue(/Procapita vård och omsorg/);
    await expect(page.getByLabel("Leverantör", { exact: true }).last()).toHaveValue("visma");
    await expect(page.getByRole("checkbox", { name: /Trelleborg/ })).toBeChecked();
    await page.getByRole("button", { name: "Spara stoppet" }).click();
    const said = page.getByText(/^Stoppet S-\d{4}-\d{3} är antecknat\.$/);
    await expect(said).toBeVisible();
    number = /S-\d{4}-\d{3}/.exec(await said.innerText())?.[0] ?? "";
    await expect(heading).toHaveText("Procapita vård och omsorg, Trelleborg");
    const link = page.locator("#stops").getByRole("link", { name: /väntar på Visma/ });
    at = (await link.getAttribute("href")) ?? "";
    await link.click();
    await expect(page.getByText("Öppet sedan i dag")).toBeVisible();
  });

  await test.step("the vendor answers, and moves the day that it promised twice", async () => {
    await vendor.goto(at);
    await expect(vendor.getByText("Upptrappning")).toHaveCount(0);
    await vendor.getByLabel("Svara").fill("Vi felsöker exporten.");
    await vendor.getByRole("button", { name: "Skicka svaret" }).click();
    await expect(vendor.getByText("Svaret är skickat.")).toBeVisible();
    await expect(vendor.getByText("Vi felsöker exporten.")).toBeVisible();
    const days = ["2021-11-20", "2021-12-10", "2022-01-15"];
    for (const [index, day] of days.entries()) {
      const summary = vendor.getByText("Lova ny dag");
      if (!(await vendor.getByLabel("Lovad dag").isVisible())) await summary.click();
      await vendor.getByLabel("Lovad dag").fill(day);
      await vendor.getByRole("button", { name: "Spara dagen" }).click();
      await expect(vendor.getByRole("table", { name: "Löften" }).getByRole("row")).toHaveCount(index + 2);
    }
    await expect(vendor.getByText("Flyttat 2 gånger, nu 15 januari 2022")).toBeVisible();
  });

  await test.step("the coordinator notes the complaint and the next steps, which the vendor does not see", async () => {
    await coordinator.goto(at);
    await coordinator.getByText("Ändra uppgifter").click();
    await coordinator.getByLabel("Avtalspunkt").fill("7.3");
    await coordinator.getByLabel("Kostnad i månaden").fill("48");
    await coordinator.getByLabel("Skriftlig reklamation, dag").fill("2021-11-05");
    await coordinator.getByLabel("Diarienummer").fill("KS 2021/77");
    await coordinator.getByRole("button", { name: "Spara ändringarna" }).click();
    await expect(coordinator.getByText("Ändringarna är sparade.")).toBeVisible();
    await expect(coordinator.getByText("KS 2021/77").first()).toBeVisible();
    for (const step of ["Dialog", "Reklamation"]) {
      if (!(await coordinator.getByLabel("Steg", { exact: true }).isVisible()))
        await coordinator.getByText("Anteckna nästa steg").click();
      await coordinator.getByLabel("Steg", { exact: true }).selectOption(step);
      await coordinator.getByRole("button", { name: "Anteckna steget" }).click();
      await expect(
        coordinator.getByRole("list", { name: "Upptrappning" }).locator("[aria-current=step]"),
      ).toContainText(step);
    }
    await vendor.reload();
    await expect(vendor.getByText("KS 2021/77")).toHaveCount(0);
    await expect(vendor.getByText("Reklamation")).toHaveCount(0);
  });

  await test.step("the vendor says that it is mended, and the coordinator closes it", async () => {
    await vendor.getByText("Åtgärdat", { exact: true }).click();
    await vendor.getByRole("button", { name: "Meddela att det är åtgärdat" }).click();
    await expect(vendor.getByText("Åtgärd levererad").first()).toBeVisible();
    await coordinator.reload();
    await expect(coordinator.getByText(/Kontrollera att det fungerar/)).toBeVisible();
    await coordinator.locator("summary", { hasText: "Avsluta stoppet" }).click();
    await coordinator.getByRole("button", { name: "Avsluta stoppet" }).click();
    await expect(coordinator.getByText(`Stoppet ${number} är avslutat.`)).toBeVisible();
    await coordinator.goto("/skanearkiv/stops?open=no");
    await expect(coordinator.getByRole("row", { name: new RegExp(number) })).toBeVisible();
  });
});
