import { htmlPage } from './html-page.ts';

const cell = 'border:1px solid #808080;padding:6px 8px;text-align:left;vertical-align:top';

/** The alert for travellers as HTML, for {@link PublicView}. The table says what the text says, line by line. */
export const publicHtmlTemplate = htmlPage(`{{#warning}}
<p style="border:3px solid #ED1C24;padding:8px 12px;font-weight:bold">{{this}}</p>
{{/warning}}
<h1 style="font-size:1.3em;padding:8px 12px;background-color:{{fill}};color:{{ink}}">{{headline}}</h1>
<p>{{advice}}</p>
<p>{{validity}}</p>
<h2 style="font-size:1.1em">Danger by elevation</h2>
{{#overallOnly}}
<p>{{this}}</p>
{{/overallOnly}}
<table style="border-collapse:collapse">
<thead>
<tr><th scope="col" style="${cell}">Elevation</th><th scope="col" style="${cell}">Danger</th><th scope="col" style="${cell}">Aspects</th></tr>
</thead>
<tbody>
{{#bands}}
{{#groups}}
<tr><th scope="row" style="${cell}">{{band}}:</th><td style="${cell};background-color:{{fill}};color:{{ink}}">{{danger}}</td><td style="${cell}">on {{aspects}}</td></tr>
{{/groups}}
{{/bands}}
</tbody>
</table>
<h2 style="font-size:1.1em">Avalanche problems</h2>
<ul>
{{#problems}}
<li><strong>{{name}}:</strong> {{places}}</li>
{{/problems}}
{{#noProblem}}
<li>{{this}}</li>
{{/noProblem}}
</ul>
{{#bulletin}}
<p>{{this}}</p>
{{/bulletin}}
<p>{{issued}}</p>
<p>{{disclaimer}}<br><a href="{{link}}">{{link}}</a></p>
`);
