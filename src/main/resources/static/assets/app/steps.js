// Every step of a call goes through here: kept in this tab, sent one after the other in the order taken, and sent again until the
// service has it. Nothing here rests on the form a step came from, which the reply to an earlier step may have replaced meanwhile. Each
// step has a name that the service knows again, so sending twice does no harm.
const KEEP = "makesafe-unsent";
const RETRY = 2000;
const SLOW = 3000;
const notice = document.getElementById("app-notice");
const main = document.getElementById("main-content");
const { call, officer } = document.getElementById("call")?.dataset ?? {};
const isNotes = (step) => step.path.endsWith("/notes");
const name = (step) => String(step.values.step);

// Another officer's steps are dropped. Notes of this call are not sent from here: typed.js puts them back unless there are newer ones.
let waiting = JSON.parse(sessionStorage.getItem(KEEP) ?? "[]")
  .filter((step) => step.officer === officer && !(step.call === call && isNotes(step)));
let sending = false;
let again;
let trouble = null;
let refused = false;
let over = false;
let wanted = null;
let looking = null;

function say(kind) {
  notice.textContent = kind ? notice.dataset[kind] : "";
  notice.hidden = !kind;
}

// Another officer has the call, or it has ended. What was typed stays on the page: the way on leads through the record.
function sayLost(why) {
  const record = document.createElement("a");
  record.href = `${location.pathname.slice(0, location.pathname.indexOf(call))}${call}/record`;
  record.className = "govuk-link";
  record.textContent = notice.dataset.lostRecord;
  notice.replaceChildren(`${why} ${notice.dataset.lost} `, record);
  notice.hidden = false;
}

function store() {
  if (waiting.length && !over) sessionStorage.setItem(KEEP, JSON.stringify(waiting));
  else sessionStorage.removeItem(KEEP);
}

function take(path, data, part) {
  const values = Object.fromEntries([...data.keys()].map((key) => [key, data.getAll(key)]));
  const step = { officer, call, path, values, part, behind: waiting.length > 0 };
  const under = sending ? waiting[0] : null;
  // Of notes only the newest count.
  if (isNotes(step)) waiting = waiting.filter((other) => other === under || !isNotes(other));
  const place = waiting.findIndex((other) => name(other) === name(step));
  if (place < 0) waiting.push(step);
  // Pressed twice, it is one step. Put right before it could be sent, it is what was typed last, in its old place.
  else if (waiting[place] !== under) waiting[place] = step;
  // Put right while it is on its way, it is a step of its own: the service sees what it would replace, and asks.
  else if (JSON.stringify(under.values) !== JSON.stringify(values)) waiting.push({ ...step, values: { ...values, step: [`${name(step)}-again`] } });
  store();
  // No step waits for a page: the link is followed afterwards.
  if (looking) {
    wanted ??= looking;
    htmx.trigger(main, "htmx:abort");
  }
  send();
}

// What a reply replaces. What was refused stays on the page to be put right: of steps taken before that was known, only the bar at the
// top is shown.
function shown(step) {
  if (isNotes(step) || step.call !== call) return { swap: "none" };
  const part = step.part ?? (refused && step.behind ? "#top" : "#call");
  return { target: part, select: part, swap: "outerHTML show:none" };
}

async function send() {
  if (sending) return;
  sending = true;
  trouble = null;
  clearTimeout(again);
  while (waiting.length && !trouble) {
    const step = waiting[0];
    const slow = setTimeout(say, SLOW, "slow");
    try {
      await htmx.ajax("POST", step.path, { source: main, values: step.values, ...shown(step) });
    } catch {
      trouble ??= "offline";
    }
    clearTimeout(slow);
    if (!trouble) waiting = waiting.filter((other) => other !== step);
    store();
  }
  sending = false;
  if (trouble) {
    say(trouble);
    again = setTimeout(send, RETRY);
  }
  look();
}

// A link followed while a step is on its way waits for it; of several, the last.
async function look() {
  if (!wanted || sending || looking) return;
  looking = wanted;
  wanted = null;
  try {
    await htmx.ajax("GET", looking, { source: main, target: "#call", select: "#call", swap: "outerHTML show:none", push: looking });
    refused = false;
  } catch {
    // Given up for a step, or said already: nothing of the call hangs on it.
  }
  looking = null;
  look();
}

// --- htmx asks before each request, and has looked at nothing of the form yet
document.addEventListener("htmx:confirm", (event) => {
  const { elt, verb, path, triggeringEvent } = event.detail;
  if (elt === main || !main.contains(elt)) return;
  event.preventDefault();
  if (verb === "post") {
    take(path, new FormData(elt, triggeringEvent?.submitter));
  } else {
    wanted = path;
    look();
  }
});
document.addEventListener("makesafe:step", ({ detail }) => take(detail.path, detail.data, detail.part));

// --- what the service makes of it
document.addEventListener("htmx:afterRequest", ({ detail: { requestConfig: { verb, path }, xhr } }) => {
  if (verb !== "post" || !path.includes(`/${call}/`) || (xhr.status >= 300 && xhr.status !== 422) || !xhr.status) return;
  say(null);
  if (!path.endsWith("/notes")) refused = xhr.status === 422;
  // A call that has ended leaves nothing behind.
  if (xhr.status < 300 && path.endsWith("/end")) waiting = waiting.filter((step) => step.call !== call);
});
// A step of a call that was left before it could be sent: its reply is not for this page, which another call may be on.
document.addEventListener("htmx:beforeOnLoad", (event) => {
  const { requestConfig: { verb, path }, xhr } = event.detail;
  if (verb !== "post" || path.includes(`/${call}/`) || xhr.status === 401 || xhr.status === 403 || xhr.status >= 500) return;
  event.preventDefault();
  if (xhr.status >= 400) say("otherCall");
});
document.addEventListener("htmx:beforeSwap", (event) => {
  const { requestConfig, xhr, serverResponse } = event.detail;
  if (xhr.status === 422 && !requestConfig.path.endsWith("/notes")) {
    // A part of the page can't show why a step was refused: the whole of it does.
    event.detail.target = document.getElementById("call");
    event.detail.selectOverride = "#call";
  } else if (xhr.status === 200 && !serverResponse.includes('id="call"')) {
    // Another officer has the call, or it has ended: its record came instead.
    event.preventDefault();
    location.assign(xhr.responseURL);
  }
});
function failed(event, kind) {
  event.preventDefault();
  if (event.detail.requestConfig.verb === "post") trouble = kind;
  say(kind ?? "notTaken");
}
for (const lost of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(lost, (event) => failed(event, "offline"), true);
document.addEventListener("htmx:responseError", (event) => {
  const { status, responseText } = event.detail.xhr;
  if (status === 409) {
    event.preventDefault();
    sayLost(responseText);
    return;
  }
  // Sent again once it may be taken. What the service can't understand never will be.
  failed(event, status === 401 || status === 403 ? "signedOut" : status >= 500 ? "failed" : null);
}, true);

addEventListener("online", send);
addEventListener("makesafe:leaving", () => { over = true; });
store();
send();
