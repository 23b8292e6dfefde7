/** An official warning alone, for travellers, as plain text, for {@link WarningView}. */
export const warningTextTemplate = `{{warning}}

{{headline}}
{{validity}}
{{noLevel}}

{{disclaimer}}
{{link}}
`;
