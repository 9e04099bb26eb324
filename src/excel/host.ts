// Owns what only Office's script knows of the host: readiness, language, abilities, theme, ribbon commands, the pane.
// Promises plain data and plain functions, so that no screen ever touches Office.js.
import type { OfficeEnvironment } from "./batch";

export interface HostTheme {
  readonly isDark: boolean;
  /** "#RRGGBB", where the host tells them. */
  readonly background: string | null;
  readonly text: string | null;
}

export interface Host {
  /** The language that Office shows its own screens in, for example "ja-JP". */
  readonly language: string;
  readonly platform: "desktop" | "mac" | "web" | "mobile" | "unknown";
  /** True where Excel holds the page and knows every call that is used (ExcelApi 1.9). */
  readonly isExcel: boolean;
  /** The theme that Office shows, or null where it does not tell (Excel on the web): then the browser's own setting counts. */
  readonly theme: HostTheme | null;
  /** True where the host has a requirement set, for example ("ExcelApi", "1.13"). */
  isSupported(set: string, version: string): boolean;
}

type OfficeOnly = Pick<OfficeEnvironment, "Office">;

const floor = "1.9";

const platforms: Readonly<Record<string, Host["platform"]>> = {
  PC: "desktop",
  Mac: "mac",
  OfficeOnline: "web",
  iOS: "mobile",
  Android: "mobile",
  Universal: "desktop",
};

/** Resolves when Office's script is ready to be asked. */
export async function onReady(environment: OfficeOnly = { Office }): Promise<void> {
  await environment.Office.onReady();
}

/** What is known of the host. Waits until it can be asked. */
export async function readHost(environment: OfficeOnly = { Office }): Promise<Host> {
  const { host, platform } = await environment.Office.onReady();
  const { context } = environment.Office;
  const isSupported: Host["isSupported"] = (set, version) => context.requirements.isSetSupported(set, version);
  return {
    language: context.displayLanguage || context.contentLanguage || "en-US",
    platform: platforms[String(platform)] ?? "unknown",
    isExcel: String(host) === "Excel" && isSupported("ExcelApi", floor),
    theme: readTheme(context),
    isSupported,
  };
}

/** The language that Office shows its own screens in, for example "ja-JP". Call it after `onReady`. */
export function hostLanguage(environment: OfficeOnly = { Office }): string {
  return environment.Office.context.displayLanguage || "en-US";
}

/** The theme that Office shows, or null where it does not tell. Call it after `onReady`. */
export function hostTheme(environment: OfficeOnly = { Office }): HostTheme | null {
  return readTheme(environment.Office.context);
}

function readTheme(context: Office.Context): HostTheme | null {
  const theme: Office.OfficeTheme | undefined = context.officeTheme;
  const background = theme?.bodyBackgroundColor;
  if (!theme || !background) return null;
  return { isDark: theme.isDarkTheme ?? luminance(background) < 0.5, background, text: theme.bodyForegroundColor || null };
}

/** Lightness of "#RRGGBB" from 0 (black) to 1 (white), weighted as the eye sees the colours. */
function luminance(colour: string): number {
  const channel = (at: number): number => parseInt(colour.replace("#", "").slice(at, at + 2), 16) / 255;
  return 0.299 * channel(0) + 0.587 * channel(2) + 0.114 * channel(4);
}

/** A ribbon button's work. */
export type Command = () => Promise<void>;

/**
 * Connects the ribbon's buttons with their work. Excel is told that a button has finished even where its work failed.
 * @param commands the work by the action id of the manifest
 * @param onFailure called with what a command threw
 */
export function associateCommands(commands: Readonly<Record<string, Command>>, onFailure: (error: unknown) => void, environment: OfficeOnly = { Office }): void {
  for (const [id, command] of Object.entries(commands)) {
    environment.Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
      try {
        await command();
      } catch (error) {
        onFailure(error);
      } finally {
        event.completed();
      }
    });
  }
}

/** Shows the task pane (shared runtime). */
export async function openTaskPane(environment: OfficeOnly = { Office }): Promise<void> {
  await environment.Office.addin.showAsTaskpane();
}
