/** The operations brief as plain text, for {@link BriefView}. */
export const briefTextTemplate = `{{headline}}
{{#lead}}
{{this}}
{{/lead}}
{{#sections}}

{{title}}
{{#lines}}
- {{this}}
{{/lines}}
{{/sections}}

Official forecast: {{link}}
{{#foot}}
{{this}}
{{/foot}}
`;
