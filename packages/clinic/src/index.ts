export * from "./files/index.ts";
export * from "./store/index.ts";
