import { htmlPage } from './html-page.ts';

/** An official warning alone, for travellers, as HTML, for {@link WarningView}. */
export const warningHtmlTemplate =
  htmlPage(`<p style="border:3px solid #ED1C24;padding:8px 12px;font-weight:bold">{{warning}}</p>
<h1 style="font-size:1.3em">{{headline}}</h1>
<p>{{validity}}</p>
<p>{{noLevel}}</p>
<p>{{disclaimer}}<br><a href="{{link}}">{{link}}</a></p>
`);
