/** Now on this device with its offset from UTC: "2026-11-23T20:05:00+01:00". */
export function instantHere(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = -now.getTimezoneOffset();
  const size = Math.abs(minutes);
  const offset = `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}${offset}`;
}
