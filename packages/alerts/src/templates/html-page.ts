/**
 * The frame of a message in HTML: self-contained, no script, no style sheet, no image. Text and
 * ground are left to the reader's light or dark setting; only danger swatches set both colours.
 */
export function htmlPage(body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>{{subject}}</title>
</head>
<body style="font-family:sans-serif;line-height:1.4;max-width:46em;margin:0 auto;padding:12px">
${body}</body>
</html>
`;
}
