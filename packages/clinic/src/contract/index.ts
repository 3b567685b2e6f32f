export * from "./things.ts";
export * from "./views.ts";
