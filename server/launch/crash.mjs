import { launch } from "./bootstrap.mjs";

launch("crash");
