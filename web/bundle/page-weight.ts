import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The parts of Vite's manifest that are used: for each source its file, and what that file imports statically. */
export type Manifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[] | undefined }>
>;

/** A page: its name, the route modules it consists of, and how much JavaScript it may load before first use. */
export interface PageBudget {
  readonly page: string;
  readonly routes: readonly string[];
  /** Thousands of bytes after gzip. */
  readonly limit: number;
}

export interface PageWeight extends PageBudget {
  readonly weight: number;
}

/** The JavaScript files a browser needs before these modules can run: their own and all they import statically. */
export function filesBeforeFirstUse(manifest: Manifest, modules: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const visited = new Set<string>();
  const visit = (key: string) => {
    if (visited.has(key)) return;
    visited.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build has no ${key}`);
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const module of modules) visit(moduleKey(manifest, module));
  return files;
}

/**
 * Weighs each page of a finished build at gzip's default level; `manifests` are Remix's lists of its files, which every
 * page loads as well.
 */
export function weighPages(
  manifest: Manifest,
  clientDirectory: string,
  manifests: readonly string[],
  budgets: readonly PageBudget[],
): readonly PageWeight[] {
  const sizes = new Map<string, number>();
  const sizeOf = (file: string) => {
    const known = sizes.get(file);
    if (known !== undefined) return known;
    const size = gzipSync(readFileSync(join(clientDirectory, file))).length;
    sizes.set(file, size);
    return size;
  };
  return budgets.map((budget) => {
    const files = filesBeforeFirstUse(manifest, ['web/entry.client.tsx', 'web/root.tsx', ...budget.routes]);
    const bytes = [...files, ...manifests].reduce((sum, file) => sum + sizeOf(file), 0);
    return { ...budget, weight: bytes / 1000 };
  });
}

/** Remix requests routes from Vite with a query that names its purpose. */
function moduleKey(manifest: Manifest, module: string): string {
  return manifest[module] === undefined ? `${module}?__remix-build-client-route` : module;
}
