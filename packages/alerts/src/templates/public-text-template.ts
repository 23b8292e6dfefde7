/** The alert for travellers as plain text, for {@link PublicView}. */
export const publicTextTemplate = `{{#warning}}
{{this}}

{{/warning}}
{{headline}}
{{advice}}
{{validity}}

Danger by elevation
{{#overallOnly}}
{{this}}
{{/overallOnly}}
{{#bands}}
- {{band}}: {{line}}
{{/bands}}

Avalanche problems
{{#problems}}
- {{name}}: {{places}}
{{/problems}}
{{#noProblem}}
- {{this}}
{{/noProblem}}
{{#bulletin}}

{{this}}
{{/bulletin}}

{{issued}}
{{disclaimer}}
{{link}}
`;
