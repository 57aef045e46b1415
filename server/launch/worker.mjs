import { launch } from "./bootstrap.mjs";

launch("worker");
