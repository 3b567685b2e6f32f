/** The six digits that an authenticator app shows now. */
import { createHmac } from "node:crypto";

/** RFC 6238 with SHA-1, 30 s, six digits: an authenticator app. */
export function totp(base32: string): string {
  const bits = [...base32.replaceAll("=", "")].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c));
  const text = bits.map((b) => b.toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(text.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac("sha1", key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
