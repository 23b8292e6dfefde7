const voidElements = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** A doctype, a comment, or a tag: then with its slash and its name. */
const tag = /<(?:!doctype[^>]*|!--[\s\S]*?--|(\/)?([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const active = /<(?:script|iframe|object|embed|form)\b|\son[a-z]+\s*=|javascript:/i;
const fetched = /\b(?:src|srcset|poster|background)\s*=|<link\b|@import|url\(/i;

/** What makes a message unfit to be sent as HTML: elements left open, anything that acts, anything fetched from afar. */
export function markupFaults(html: string): string[] {
  return [
    ...nestingFaults(html),
    ...(active.test(html) ? [`something that acts: ${active.exec(html)?.[0].trim() ?? ''}`] : []),
    ...(fetched.test(html) ? [`something fetched: ${fetched.exec(html)?.[0].trim() ?? ''}`] : []),
  ];
}

function nestingFaults(html: string): string[] {
  const open: string[] = [];
  tag.lastIndex = 0;
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    const [whole, close, named] = found;
    const name = named?.toLowerCase();
    if (name === undefined || voidElements.has(name) || whole.endsWith('/>')) continue;
    if (close === undefined) open.push(name);
    else if (open.pop() !== name) return [`</${name}> closes what is not open`];
  }
  return open.length === 0 ? [] : [`<${open.join('>, <')}> left open`];
}
