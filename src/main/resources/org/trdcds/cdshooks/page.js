/* The page of `trd-cds serve`. Words of a chart only ever become text nodes; the one exception is the report, which its frame keeps from running anything. */

import {drawn, element} from './cards.js';

const at = id => document.getElementById(id);
const frame = at('report');
const TEXT_SHOWN = 1_000_000;
const markup = window.trustedTypes?.createPolicy('report', {createHTML: text => text}) ?? {createHTML: text => text};

/** The chart in use, and the last answer about it. */
let chart = null;
let last = null;
let running = null;
let choice = 0;

/* Choosing a chart */

for (const button of document.querySelectorAll('[data-example]')) {
    button.addEventListener('click', () => example(button));
}

async function example(button) {
    const mine = ++choice;
    try {
        const reply = await fetch(`examples/${button.dataset.example}.json`);
        if (!reply.ok) {
            throw new Error(`status ${reply.status}`);
        }
        const text = await reply.text();
        if (mine === choice) {
            open(text, button);
        }
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
            fail(complaint(reply.status, answer), 'expected' in answer);
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

/** Says what went wrong, and whether the text was at fault. What is shown of an earlier chart goes, lest it be taken for this one. */
function fail(words, ofText = false) {
    at('announce').textContent = '';
    at('error').textContent = words;
    at('text').setAttribute('aria-invalid', ofText);
    at('result').hidden = true;
    last = null;
    at('error').scrollIntoView({block: 'nearest'});
}

/* Showing the answer */

function show(answer, fresh) {
    at('error').textContent = '';
    at('text').setAttribute('aria-invalid', false);
    at('result').hidden = false;
    at('patient').textContent = answer.patient;
    at('result-title').replaceChildren(`${answer.status.words} on `, element('time', {}, answer.asOf));
    at('as-of').value = answer.asOf;
    at('newest').textContent = newest(answer);
    at('to-newest').hidden = !answer.newestEntry || answer.newestEntry === answer.asOf;
    const changes = last && last.patient === answer.patient ? differences(last, answer) : null;
    showChanges(changes, answer);
    at('cards').replaceChildren(...drawn(answer.cards));
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
