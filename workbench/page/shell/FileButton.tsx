// Owns the button that lets a person choose a workbook from their computer.
// Promises that choosing the same file twice opens it twice.
import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef, type ChangeEvent } from "react";

export interface FileButtonProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly appearance: ButtonProps["appearance"];
  readonly icon: JSX.Element;
  readonly className?: string;
  /** Names the hidden file input for tests and assistive tools. */
  readonly inputId: string;
}

/** A button that opens the browser's file chooser. */
export function FileButton({ label, onFiles, appearance, icon, inputId, className }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = "";
    onFiles(files);
  };
  return (
    <>
      <Button className={className} appearance={appearance} icon={icon} onClick={() => input.current?.click()}>{label}</Button>
      <input ref={input} id={inputId} type="file" accept=".xlsx" hidden aria-label={label} onChange={chosen} />
    </>
  );
}
