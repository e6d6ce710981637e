// The Markdown that the bot's words use, and nothing else: bold, lists, line breaks, links to https:, tel: and sms:.
// Everything is escaped first, so what a member or a responder types can never become markup.
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = text => text.replace(/[&<>"']/g, sign => escapes[sign]);

function linkHtml(label, address) {
  const opensBeside = address.startsWith('https:') ? ' target="_blank" rel="noopener noreferrer"' : '';
  return `<a href="${address}"${opensBeside}>${label}</a>`;
}

// Works on escaped text. Links are set aside first, so that bold may reach across them and addresses stay as they are.
function inlineHtml(escaped) {
  const links = [];
  const setAside = html => `\u0001${links.push(html) - 1}\u0001`;
  return escaped
    .replaceAll('\u0001', '')
    .replace(/\[([^[\]]{1,300})\]\(((?:https:\/\/|tel:|sms:)[^\s()]{1,900})\)/g, (_, label, address) =>
      setAside(linkHtml(label, address)),
    )
    .replace(/https:\/\/(?:&amp;|[^\s()&\u0001])*[^\s().,;:!?&\u0001]/g, address => setAside(linkHtml(address, address)))
    .replace(/\*\*(?=\S)(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\u0001(\d+)\u0001/g, (_, index) => links[index]);
}

function blockHtml(lines) {
  const items = lines.map(line => /^\s*(?:([-*•])|(\d{1,3})[.)])\s+(.*)$/.exec(line));
  if (items.every(Boolean)) {
    const name = items[0][1] ? 'ul' : 'ol';
    const start = name === 'ol' ? ` start="${items[0][2]}"` : '';
    return `<${name}${start}>${items.map(item => `<li>${inlineHtml(item[3])}</li>`).join('')}</${name}>`;
  }
  return `<p>${lines.map(inlineHtml).join('<br>')}</p>`;
}

function renderMarkdown(markdown) {
  const blocks = [];
  let isListBefore = false;
  for (const line of escapeHtml(markdown ?? '').split(/\r\n|\r|\n/)) {
    const isList = /^\s*(?:[-*•]|\d{1,3}[.)])\s+/.test(line);
    if (line.trim() === '') blocks.push([]);
    else if (blocks.length === 0 || (isList !== isListBefore && blocks.at(-1).length > 0)) blocks.push([line]);
    else blocks.at(-1).push(line);
    isListBefore = isList;
  }
  return blocks
    .filter(lines => lines.length > 0)
    .map(blockHtml)
    .join('');
}
