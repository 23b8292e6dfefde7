import type { PayloadReference } from '@dawn-patrol/store';
import { Moment } from '../parts/moment.tsx';
import { printable } from '../words/printable.ts';

/** Where everything on the page came from: address, time, hash, and the body as it came. */
export function PayloadsSection({ payloads }: { readonly payloads: readonly PayloadReference[] }) {
  return (
    <section>
      <h2>Payloads</h2>
      {payloads.length === 0 ? <p class="quiet">Nothing was fetched for this zone.</p> : null}
      <ul class="payloads">
        {payloads.map(({ kind, url, status, fetchedAt, sha256, byteLength }) => (
          <li>
            <b>{kind}</b> <Address url={url} />
            <br />
            status {status}, {byteLength} bytes, fetched <Moment at={fetchedAt} />
            <br />
            <a href={`/api/payloads/${sha256}`} aria-label={`Body of ${kind}, SHA-256 ${sha256}`}>
              <code>{sha256}</code>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A link only for a web address: what is stored may be anything. */
function Address({ url }: { readonly url: string }) {
  const shown = printable(url);
  return /^https?:\/\//i.test(url) ? <a href={url}>{shown}</a> : <span>{shown}</span>;
}
