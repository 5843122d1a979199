/* Draws the cards of CDS Hooks as an EHR shows them. Every word becomes a text node, whatever it says. */

const URGENCY = {critical: 'Critical', warning: 'Warning', info: 'For information'};

/** Elements that show these cards. */
export function drawn(cards) {
    return cards.length ? cards.map(card) : [element('p', {class: 'none'}, 'No card: nothing here needs acting on.')];
}

function card(one, index) {
    const indicator = Object.hasOwn(URGENCY, one.indicator) ? one.indicator : 'info';
    const parts = [element('p', {class: 'indicator'}, URGENCY[indicator]), element('h4', {id: `card-${index}`}, ...dated(one.summary))];
    if (one.detail) {
        parts.push(element('div', {class: 'detail'}, ...markdown(one.detail)));
    }
    if (one.links?.length) {
        parts.push(element('ul', {class: 'links'}, ...one.links.map(link => element('li', {}, anchor(link.url, link.label)))));
    }
    if (one.source?.label) {
        parts.push(element('p', {class: 'source'}, 'Source: ', anchor(one.source.url, one.source.label)));
    }
    if (one.overrideReasons?.length) {
        parts.push(element('details', {class: 'reasons'}, element('summary', {}, 'Reasons to override'),
            element('ul', {}, ...one.overrideReasons.map(reason => element('li', {}, reason.display ?? reason.code ?? '')))));
    }
    return element('article', {class: `card ${indicator}`, 'aria-labelledby': `card-${index}`}, ...parts);
}

/* The part of GitHub-flavoured Markdown that cards use: headings, lists, bold, links. Anything else stays as it is written. */

const HEADING = /^ {0,3}#{1,6} +(.*?) *#*$/;
const ITEM = /^ *(?:[-*+]|\d{1,9}[.)]) +(.*)$/;
const ENTITY = {'&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': '\''};
const INLINE = /\\([!-/:-@[-`{-~])|(&(?:lt|gt|amp|quot|#39);)|\*\*((?:\\.|[^\\])+?)\*\*|\[((?:\\.|[^\]\\])*)\]\(<?([^\s()<>]*)>?\)/s;

function markdown(text) {
    const blocks = [];
    let paragraph = [];
    let items = null;
    let ordered = false;
    const close = () => {
        if (paragraph.length) {
            blocks.push(element('p', {}, ...inline(paragraph.join('\n'))));
        }
        if (items) {
            blocks.push(element(ordered ? 'ol' : 'ul', {}, ...items.map(item => element('li', {}, ...inline(item)))));
        }
        paragraph = [];
        items = null;
    };
    for (const line of text.split(/\r\n|\r|\n/)) {
        const heading = HEADING.exec(line);
        const item = ITEM.exec(line);
        if (heading) {
            close();
            blocks.push(element('h5', {}, ...inline(heading[1])));
        } else if (item) {
            if (!items || paragraph.length) {
                close();
                items = [];
                ordered = /^ *\d/.test(line);
            }
            items.push(item[1]);
        } else if (line.trim() === '') {
            close();
        } else if (items) {
            items[items.length - 1] += `\n${line.trim()}`;
        } else {
            paragraph.push(line.trim());
        }
    }
    close();
    return blocks;
}

function inline(text) {
    const nodes = [];
    let rest = text;
    for (let found = INLINE.exec(rest); found; found = INLINE.exec(rest)) {
        const [all, escaped, entity, bold, label, url] = found;
        nodes.push(...dated(rest.slice(0, found.index)));
        if (escaped) {
            nodes.push(escaped);
        } else if (entity) {
            nodes.push(ENTITY[entity]);
        } else if (bold) {
            nodes.push(element('b', {}, ...inline(bold)));
        } else {
            nodes.push(anchor(url, ...inline(label)));
        }
        rest = rest.slice(found.index + all.length);
    }
    nodes.push(...dated(rest));
    return nodes;
}

/** Words, with dates that do not break across lines. */
function dated(words) {
    return words.split(/(\d{4}-\d{2}-\d{2})/).map((part, index) => index % 2 ? element('time', {}, part) : part).filter(part => part !== '');
}

/** A link to the web; the words alone where the address is another one. */
function anchor(url, ...words) {
    return /^https?:\/\//i.test(url ?? '') ? element('a', {href: url, target: '_blank', rel: 'noopener noreferrer'}, ...words)
        : element('span', {}, ...words);
}

/** An element with attributes, whose names are of this script, and children, whose strings become text. */
export function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
        made.setAttribute(attribute, value);
    }
    made.append(...children);
    return made;
}
