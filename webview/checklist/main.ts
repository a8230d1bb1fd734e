/** The page in VS Code: ties it to the window it lies in. */
import { startControls } from "../controls/controls.ts";
import { checklistPage } from "./checklist-page.ts";

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();
const root = document.getElementById("page");
const live = document.getElementById("live");
if (root === null || live === null) throw new Error("The document of the page is not the one it was made for.");
startControls();
const page = checklistPage(root, live, {
  post: (message) => api.postMessage(message),
  load: () => api.getState(),
  save: (memory) => api.setState(memory),
});
// Only the editor can post into this window: nothing else holds it.
window.addEventListener("message", ({ data }: MessageEvent<unknown>) => page.receive(data));
