import type { Child } from 'hono/jsx';
import { PageFrame } from '../parts/page-frame.tsx';

interface MessagePageProps {
  readonly title: string;
  readonly children: Child;
}

/** A page that says one thing, with the way back. */
export function MessagePage({ title, children }: MessagePageProps) {
  return (
    <PageFrame title={title}>
      <h1>{title}</h1>
      {children}
      <p>
        <a href="/">Back to all zones</a>
      </p>
    </PageFrame>
  );
}
