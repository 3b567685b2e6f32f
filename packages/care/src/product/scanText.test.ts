import { expect, test } from "vitest";
import { makeProductCode } from "./makeProductCode.ts";
import { readScanText, scanText } from "./scanText.ts";

const code = makeProductCode(new Uint8Array([3, 9, 27, 81, 5, 15, 45, 135, 7, 21]));

test("what a label holds is read back with what it sticks on", () => {
  expect(readScanText(scanText(code, "tube"))).toEqual({ code, carrier: "tube", isOurs: true });
});

test("a code typed by hand has no carrier; blanks and small letters are forgiven", () => {
  expect(readScanText(` ${code.toLowerCase()} `)).toEqual({ code, carrier: null, isOurs: true });
});

test("what is no code of ours is given back as it was seen", () => {
  expect(readScanText("4006381333931")).toEqual({ code: "4006381333931", carrier: null, isOurs: false });
  expect(readScanText(`${code}.X`)).toMatchObject({ isOurs: false });
  expect(readScanText(`${code.slice(0, -1)}!`)).toMatchObject({ isOurs: false });
});
