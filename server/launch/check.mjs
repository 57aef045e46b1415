import { launch } from "./bootstrap.mjs";

launch("check");
