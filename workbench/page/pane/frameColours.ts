// Owns the colours that the add-in believes the person prefers: Excel on the web tells add-ins no theme, so they ask the browser.
// Promises that the frame hears the page's own switch as it would hear the browser's.

const schemeQuery = /prefers-color-scheme:\s*(dark|light)/;

export class FrameColours {
  private readonly lists = new Set<SchemeList>();

  constructor(private isDark: boolean) {}

  /** Takes over the question in a frame's window; all other media queries stay the browser's. */
  apply(frameWindow: Window): void {
    this.lists.clear();
    const ask = frameWindow.matchMedia.bind(frameWindow);
    frameWindow.matchMedia = (query) => {
      const scheme = schemeQuery.exec(query)?.[1];
      return scheme === undefined ? ask(query) : this.list(query, scheme === "dark");
    };
  }

  set(isDark: boolean): void {
    if (isDark === this.isDark) return;
    this.isDark = isDark;
    for (const list of this.lists) list.dispatchEvent(new MediaQueryListEvent("change", { media: list.media, matches: list.matches }));
  }

  private list(query: string, asksForDark: boolean): MediaQueryList {
    const list = new SchemeList(query, () => this.isDark === asksForDark);
    this.lists.add(list);
    return list;
  }
}

class SchemeList extends EventTarget implements MediaQueryList {
  onchange: MediaQueryList["onchange"] = null;

  constructor(readonly media: string, private readonly isMatching: () => boolean) {
    super();
  }

  get matches(): boolean {
    return this.isMatching();
  }

  addListener(listener: ((event: MediaQueryListEvent) => void) | null): void {
    this.addEventListener("change", listener as EventListener | null);
  }

  removeListener(listener: ((event: MediaQueryListEvent) => void) | null): void {
    this.removeEventListener("change", listener as EventListener | null);
  }
}
