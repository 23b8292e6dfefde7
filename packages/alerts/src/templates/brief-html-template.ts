import { htmlPage } from './html-page.ts';

const cell = 'border:1px solid #808080;padding:4px 6px;text-align:left;font-size:0.85em';

/** The operations brief as HTML, for {@link BriefView}. */
export const briefHtmlTemplate = htmlPage(`<h1 style="font-size:1.3em">{{headline}}</h1>
{{#lead}}
<p style="margin:2px 0">{{this}}</p>
{{/lead}}
{{#sections}}
<h2 style="font-size:1.1em">{{title}}</h2>
<ul>
{{#lines}}
<li>{{this}}</li>
{{/lines}}
</ul>
{{/sections}}
{{#roses}}
<h2 style="font-size:1.1em">{{caption}}</h2>
<table style="border-collapse:collapse">
<thead>
<tr><th scope="col" style="${cell}">Elevation</th>{{#aspects}}<th scope="col" style="${cell}">{{this}}</th>{{/aspects}}</tr>
</thead>
<tbody>
{{#rows}}
<tr><th scope="row" style="${cell}">{{band}}</th>{{#cells}}<td style="${cell};background-color:{{fill}};color:{{ink}}">{{danger}}</td>{{/cells}}</tr>
{{/rows}}
</tbody>
</table>
{{/roses}}
<p>Official forecast: <a href="{{link}}">{{link}}</a></p>
{{#foot}}
<p style="margin:2px 0">{{this}}</p>
{{/foot}}
`);
