import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EvalReport } from '../eval-report.ts';
import { renderHtml } from './html/render-html.ts';
import { renderJunit } from './render-junit.ts';
import { renderMarkdown } from './render-markdown.ts';

/** Where the report is to be written, in which form. */
export interface ReportFiles {
  readonly junit?: string | undefined;
  readonly markdown?: string | undefined;
  readonly html?: string | undefined;
}

/** Writes the report into each file that was asked for, and makes its folder. */
export function writeReports(report: EvalReport, { junit, markdown, html }: ReportFiles): void {
  if (junit !== undefined) write(junit, renderJunit(report));
  if (markdown !== undefined) write(markdown, renderMarkdown(report));
  if (html !== undefined) write(html, renderHtml(report));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
