export const root: string;
export function requireNode(): void;
export function installPackages(): void;
export function installTestPrograms(): void;
export function findBrowser(): string | undefined;
export function findPython(): string | undefined;
