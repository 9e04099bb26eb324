// Owns the page that the workbench is compared with: the same grid with the same parts, an empty workbook, nothing of ours around it.
// Promises `bareReady` on the window once the grid has drawn its workbook.
import { LifecycleService, LifecycleStages } from "@univerjs/core";
import { createGrid } from "../../workbench/page/grid/grid";

declare global {
  interface Window {
    bareReady?: boolean;
  }
}

const place = document.getElementById("grid");
if (place !== null) {
  const { univer, api } = createGrid(place, "ja", false);
  api.createWorkbook({});
  void univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered).then(() => requestAnimationFrame(() => (window.bareReady = true)));
}
