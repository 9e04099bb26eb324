// Owns dropping files anywhere on the page.
// Promises that a dropped file never makes the browser leave the page, wherever it falls.
import { useEffect, useState } from "react";

/**
 * Hears files that are dragged over the page and dropped on it.
 * @returns true while a file is dragged over the page
 */
export function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setDragging(false);
      onDrop([...(event.dataTransfer?.files ?? [])]);
    };
    // Before the grid, which takes drags for its own cells.
    window.addEventListener("dragover", over, true);
    window.addEventListener("dragleave", leave, true);
    window.addEventListener("drop", drop, true);
    return () => {
      window.removeEventListener("dragover", over, true);
      window.removeEventListener("dragleave", leave, true);
      window.removeEventListener("drop", drop, true);
    };
  }, [onDrop]);
  return isDragging;
}
