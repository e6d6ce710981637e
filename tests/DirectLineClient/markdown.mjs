// Renders Markdown as the page does: node markdown.mjs PATH_OF_MARKDOWN_JS, the Markdown on standard input.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const source = readFileSync(process.argv[2], 'utf8');
const renderMarkdown = new Function(`${source}\nreturn renderMarkdown;`)();
process.stdout.write(renderMarkdown(readFileSync(0, 'utf8')));
