/* The page of `trd-cds serve`. Words of a chart only ever become text nodes; the one exception is the report, which its frame keeps from running anything. */

const at = id => document.getElementById(id);
const frame = at('report');
const TEXT_SHOWN = 1_000_000;
const markup = window.trustedTypes?.createPolicy('report', {createHTML: text => text}) ?? {createHTML: text => text};

/** The chart in use, and the last answer about it. */
let chart = null;
let last = null;
let running = null;

/* Choosing a chart */

for (const button of document.querySelectorAll('[data-example]')) {
    button.addEventListener('click', () => example(button));
}

async function example(button) {
    try {
        const reply = await fetch(`examples/${button.dataset.example}.json`);
        if (!reply.ok) {
            throw new Error(`status ${reply.status}`);
        }
        open(await reply.text(), button);
    } catch {
        fail('The example could not be loaded: the server cannot be reached.');
    }
}

at('file').addEventListener('change', event => {
    const file = event.target.files[0];
    if (file) {
        read(file);
    }
});

/* The whole window takes a file, so that one dropped beside the zone does not replace the page. */
document.addEventListener('dragover', event => {
    if (event.target === at('text') && !event.dataTransfer.types.includes('Files')) {
        return;
    }
    event.preventDefault();
    at('drop').classList.add('over');
});
document.addEventListener('dragleave', event => {
    if (!event.relatedTarget) {
        at('drop').classList.remove('over');
    }
});
document.addEventListener('drop', event => {
    at('drop').classList.remove('over');
    const file = event.dataTransfer.files[0];
    const text = event.dataTransfer.getData('text/plain');
    if (!file && event.target === at('text')) {
        return;
    }
    event.preventDefault();
    if (file) {
        read(file);
    } else if (text) {
        open(text);
    }
});

async function read(file) {
    try {
        open(await file.text());
    } catch {
        fail(`${file.name} could not be read.`);
    }
    at('file').value = '';
}

at('paste').addEventListener('submit', event => {
    event.preventDefault();
    mark(null);
    chart = at('text').value;
    run({fresh: true, newestDay: at('as-of').value === last?.newestEntry});
});

/** Takes a chart into use and assesses it on the day of its newest entry. */
function open(text, button = null) {
    chart = text;
    at('text').value = text.length <= TEXT_SHOWN ? text : '';
    at('text').placeholder = text.length <= TEXT_SHOWN ? '' : 'The chart in use is too long to be shown here.';
    mark(button);
    run({fresh: true, newestDay: true});
}

function mark(chosen) {
    for (const button of document.querySelectorAll('[data-example]')) {
        if (button === chosen) {
            button.setAttribute('aria-current', 'true');
        } else {
            button.removeAttribute('aria-current');
        }
    }
}

/* Profile and day */

at('settings').addEventListener('submit', event => event.preventDefault());
at('profile').addEventListener('change', () => run());
at('as-of').addEventListener('change', () => {
    if (at('as-of').checkValidity()) {
        run();
    }
});
at('to-newest').addEventListener('click', () => {
    at('as-of').value = last.newestEntry;
    at('as-of').focus();
    run();
});

/* Asking the server */

async function run({fresh = false, newestDay = false} = {}) {
    running?.abort();
    const mine = running = new AbortController();
    const query = new URLSearchParams({profile: at('profile').value});
    if (!newestDay && last && at('as-of').checkValidity()) {
        query.set('asOf', at('as-of').value);
    }
    busy(true);
    try {
        const reply = await fetch(`explain?${query}`, {method: 'POST', body: chart, headers: {'Content-Type': 'application/json'}, signal: mine.signal});
        const answer = await reply.json().catch(() => ({}));
        if (mine !== running) {
            return;
        }
        if (reply.ok) {
            show(answer, fresh);
        } else {
            fail(complaint(reply.status, answer));
        }
    } catch (fault) {
        if (fault.name !== 'AbortError') {
            fail('The chart could not be sent: the server cannot be reached, or does not take a chart this large.');
        }
    } finally {
        if (mine === running) {
            busy(false);
        }
    }
}

function complaint(status, answer) {
    if (status === 413) {
        return 'The chart is larger than this server takes.';
    }
    if (status === 503) {
        return 'The server is busy. Try again in a moment.';
    }
    if (!answer.expected) {
        return `The chart could not be assessed: the server answered with status ${status}.`;
    }
    const what = status === 400 && !['profile', 'asOf'].includes(answer.place) ? 'This is not readable JSON' : 'The chart could not be assessed';
    return `${what}. ${answer.place ? `At ${answer.place}: ` : ''}${answer.expected}.`;
}

function busy(is) {
    at('result').setAttribute('aria-busy', is);
    document.documentElement.classList.toggle('busy', is);
}

/** Says what went wrong. What is shown of an earlier chart goes, lest it be taken for this one. */
function fail(words) {
    at('announce').textContent = '';
    at('error').textContent = words;
    at('text').setAttribute('aria-invalid', 'true');
    at('result').hidden = true;
    last = null;
    at('error').scrollIntoView({block: 'nearest'});
}

/* Showing the answer */

function show(answer, fresh) {
    at('error').textContent = '';
    at('text').removeAttribute('aria-invalid');
    at('result').hidden = false;
    at('patient').textContent = answer.patient;
    at('result-title').replaceChildren(`${answer.status.words} on `, element('time', {}, answer.asOf));
    at('as-of').value = answer.asOf;
    at('newest').textContent = newest(answer);
    at('to-newest').hidden = !answer.newestEntry || answer.newestEntry === answer.asOf;
    const changes = last && last.patient === answer.patient ? differences(last, answer) : null;
    showChanges(changes, answer);
    showCards(answer.cards);
    showReport(answer);
    at('announce').textContent = announcement(answer, changes);
    last = answer;
    if (fresh) {
        bringIntoView(at('result'));
    }
}

function newest({newestEntry, asOf}) {
    if (!newestEntry) {
        return 'No dated entry in the chart.';
    }
    return newestEntry === asOf ? 'The day of the newest entry.' : `The newest entry is of ${newestEntry}.`;
}

function bringIntoView(part) {
    if (part.getBoundingClientRect().top > window.innerHeight * 0.6) {
        part.scrollIntoView({block: 'start'});
    }
}

function announcement(answer, changes) {
    const cards = `${answer.cards.length} ${answer.cards.length === 1 ? 'card' : 'cards'}`;
    return `${answer.patient}: ${answer.status.words} on ${answer.asOf}; ${cards}.${changes ? ` ${counted(changes)} ${described(last, answer)}.` : ''}`;
}

/* What changed */

/** Every verdict that differs, in the order of the answer; those that are gone last. */
function differences(before, after) {
    const earlier = new Map(before.verdicts.map(one => [one.id, one]));
    const changed = [];
    for (const now of after.verdicts) {
        const then = earlier.get(now.id);
        earlier.delete(now.id);
        if (!then || then.verdict !== now.verdict) {
            changed.push({about: now.about, from: then ? then.verdict : 'not there', to: now.verdict});
        }
    }
    for (const gone of earlier.values()) {
        changed.push({about: gone.about, from: gone.verdict, to: 'not there'});
    }
    return changed;
}

function counted(changes) {
    return changes.length === 0 ? 'No verdict changed' : `${changes.length} ${changes.length === 1 ? 'verdict' : 'verdicts'} changed`;
}

function showChanges(changes, answer) {
    at('changes-title').textContent = changes === null
        ? 'Choose another definition or day, and what changes is listed here.'
        : `${counted(changes)} ${described(last, answer)}`;
    at('changes').replaceChildren(...(changes ?? []).map(change => element('li', {}, element('span', {class: 'about'}, change.about), ' ',
        element('span', {class: 'from'}, change.from), element('span', {class: 'arrow', 'aria-hidden': 'true'}, ' → '),
        element('span', {class: 'spoken'}, ' became '), element('span', {class: 'to'}, change.to))));
}

/** "from default to nice", "from 2026-06-30 to 2026-03-02", or both. */
function described(before, after) {
    const parts = part => ['profile', 'asOf'].filter(setting => before[setting] !== after[setting]).map(setting => part[setting]).join(' on ');
    return parts(after) ? `from ${parts(before)} to ${parts(after)}` : 'since the last run';
}

/* Cards, as an EHR shows them */

const URGENCY = {critical: 'Critical', warning: 'Warning', info: 'For information'};

function showCards(cards) {
    at('cards').replaceChildren(...(cards.length ? cards.map(card) : [element('p', {class: 'none'}, 'No card: nothing here needs acting on.')]));
}

function card(one, index) {
    const indicator = one.indicator in URGENCY ? one.indicator : 'info';
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
function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
        made.setAttribute(attribute, value);
    }
    made.append(...children);
    return made;
}

/* The report, in a frame that runs no script and is as tall as what it holds */

const grown = new ResizeObserver(() => fit());

function showReport(answer) {
    frame.title = `Report on ${answer.patient}`;
    frame.srcdoc = markup.createHTML(answer.report);
    URL.revokeObjectURL(at('save').href);
    at('save').href = URL.createObjectURL(new Blob([answer.report], {type: 'text/html'}));
}

frame.addEventListener('load', () => {
    const inside = frame.contentDocument;
    grown.disconnect();
    grown.observe(inside.documentElement);
    for (const link of inside.querySelectorAll('a[href^="http"]')) {
        link.target = '_blank';
    }
    fit();
});

function fit() {
    const height = frame.contentDocument?.documentElement?.offsetHeight;
    if (height) {
        frame.style.height = `${height + frame.offsetHeight - frame.clientHeight}px`;
    }
}
