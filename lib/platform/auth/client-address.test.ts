import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressGroup, clientAddress } from "./client-address";

describe("one address", () => {
  it("is an IPv6 /64, however it is written", () => {
    const group = "2001:db8:0:12::/64";
    for (const address of [
      "2001:db8:0:12::1",
      "2001:0DB8:0000:0012:ffff:ffff:ffff:ffff",
      "2001:db8:0:12:0:0:10.0.0.1",
      "2001:db8:0:12::1%eth0",
    ])
      expect([address, addressGroup(address)]).toEqual([address, group]);
    expect(addressGroup("2001:db8:0:13::1")).not.toBe(group);
    expect(addressGroup("::1")).toBe("0:0:0:0::/64");
  });

  it("is an IPv4 address, inside IPv6 too", () => {
    expect(addressGroup("192.0.2.7")).toBe("192.0.2.7");
    expect(addressGroup("::ffff:192.0.2.7")).toBe("192.0.2.7");
  });

  it("has the same first 64 bits as all others of its group", () => {
    const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(groups, groups, groups, (first, one, other) => {
        const write = (last: number[]) => [...first, ...last].map((part) => part.toString(16)).join(":");
        const isMapped = first.every((part) => part === 0);
        if (!isMapped) expect(addressGroup(write(one))).toBe(addressGroup(write(other)));
      }),
    );
  });

  it("is unknown for whatever is none, and never fails", () => {
    const any = fc.oneof(fc.string(), fc.ipV6(), fc.stringMatching(/^[0-9a-f:.%]{0,40}$/));
    fc.assert(
      fc.property(any, (text) => {
        expect(addressGroup(text)).toMatch(/^(unknown|[\d.]+|[0-9a-f:]+::\/64)$/);
      }),
    );
    for (const text of ["", "unknown", "localhost", "1.2.3", "[::1]", "::1::"])
      expect(addressGroup(text)).toBe("unknown");
  });

  it("is the last of those that the header names", () => {
    const of = (value: string) => clientAddress(new Headers({ "x-forwarded-for": value }));
    expect(of("203.0.113.9, 192.0.2.7")).toBe("192.0.2.7");
    expect(clientAddress(new Headers())).toBe("unknown");
  });
});
