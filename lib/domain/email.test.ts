import { expect, it } from "vitest";
import { asciiAddress, emailAddress } from "./email";

it.each([
  ["Anna@EXEMPEL.example", "anna@exempel.example"],
  ["  olle@exempel.example ", "olle@exempel.example"],
  ["mats@räksmörgås.example", "mats@xn--rksmrgs-5wao1o.example"],
])("the address %s is %s, typed here or there", (typed, kept) => {
  expect(emailAddress.parse(typed)).toBe(kept);
  expect(asciiAddress(typed)).toBe(kept);
  expect(asciiAddress(kept)).toBe(kept);
});

it.each([
  `${"a".repeat(290)}@x.example`,
  "ingen",
  "a@b",
  "a b@c.example",
  "a@b.example:80",
  "a@b.example/x",
  "a@@b.example",
])("no address is %s", (typed) => {
  expect(emailAddress.safeParse(typed).success).toBe(false);
});
