import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { stylesheetAddress } from '../style/stylesheet.ts';
import { printable } from '../words/printable.ts';

interface PageFrameProps {
  readonly title: string;
  readonly children: Child;
}

/** What every page has around it: the head, the way to the content, the name, and what this is not. */
export function PageFrame({ title, children }: PageFrameProps) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{`${printable(title)} · Dawn Patrol`}</title>
          <link rel="stylesheet" href={stylesheetAddress} />
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        </head>
        <body>
          <a class="skip" href="#content">
            Skip to content
          </a>
          <header class="top">
            <a class="brand" href="/">
              Dawn Patrol
            </a>
            <span class="quiet">Utah avalanche operations</span>
          </header>
          <main id="content" tabindex={-1}>
            {children}
          </main>
          <footer class="foot">
            <p>
              Not a forecast. Dawn Patrol compares and routes what the forecasters publish; the official
              forecast is at <a href="https://utahavalanchecenter.org">utahavalanchecenter.org</a>.
            </p>
            <p>
              <a href="/api/runs">Runs as JSON</a> · <a href="/api/zones">Zones as JSON</a> ·{' '}
              <a href="/health">Health</a>
            </p>
          </footer>
        </body>
      </html>
    </>
  );
}
