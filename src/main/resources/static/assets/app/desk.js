// What htmx leaves open on the handler's page: number keys, focus, the call clock, and a queue that keeps what could not be sent and
// sends it again in order. Every step has a name that the server knows again, so sending twice does no harm.
const KEEP = "makesafe-unsent";
const RETRY = 2000;
const notice = document.getElementById("app-notice");
const main = document.getElementById("main-content");

// --- the queue of what could not be sent; kept in this tab alone
const { call, officer } = document.getElementById("call")?.dataset ?? {};
// Another officer's steps are dropped. Notes of this call are not sent from here: typed.js puts them back unless there are newer ones.
let fresh = false;
let over = false;
let unsent = JSON.parse(sessionStorage.getItem(KEEP) ?? "[]")
  .filter((item) => item.officer === officer && !(item.call === call && item.path.endsWith("/notes")));
let draining = false;
let failure = null;
let refused = false;

function say(kind) {
  notice.textContent = kind ? notice.dataset[kind] : "";
  notice.hidden = !kind;
}

function keep(config) {
  const item = { officer, call, path: config.path, values: Object.fromEntries([...config.formData.keys()].map((k) => [k, config.formData.getAll(k)])) };
  // Of notes only the newest count.
  if (item.path.endsWith("/notes")) unsent = unsent.filter((other) => !other.path.endsWith("/notes"));
  // Sent again from the same page, a step is what was typed last, in its old place.
  const place = unsent.findIndex((other) => String(other.values.step) === String(item.values.step));
  if (place < 0) unsent.push(item);
  else unsent[place] = item;
  store();
}

function store() {
  if (unsent.length && !over) sessionStorage.setItem(KEEP, JSON.stringify(unsent));
  else sessionStorage.removeItem(KEEP);
}

async function drain() {
  if (draining || !unsent.length) return;
  draining = true;
  refused = false;
  while (unsent.length) {
    const item = unsent[0];
    failure = null;
    // What was refused stays on the page to be put right: nothing that is sent after it takes its place.
    const shows = !refused && !item.path.endsWith("/notes") && item.call === call;
    try {
      await htmx.ajax("POST", item.path, { source: main, target: "#call", select: "#call", swap: shows ? "outerHTML" : "none", values: item.values });
    } catch {
      failure ??= "offline";
    }
    if (failure) {
      say(failure);
      break;
    }
    unsent.shift();
    store();
    say(null);
  }
  draining = false;
  if (unsent.length) setTimeout(drain, RETRY);
}

const isStep = (config) => config.verb === "post";
addEventListener("online", drain);
addEventListener("makesafe:leaving", () => { over = true; });

document.addEventListener("htmx:beforeRequest", (event) => {
  if (!isStep(event.detail.requestConfig) || event.detail.elt === main || !unsent.length) return;
  event.preventDefault();
  keep(event.detail.requestConfig);
}, true);

document.addEventListener("htmx:sendError", (event) => {
  event.preventDefault();
  failed("offline", event.detail);
}, true);

document.addEventListener("htmx:responseError", (event) => {
  const status = event.detail.xhr.status;
  const again = status === 401 || status === 403 || status >= 500;
  event.preventDefault();
  if (again) failed(status >= 500 ? "failed" : "signedOut", event.detail);
  else say("failed");
}, true);

function failed(kind, { elt, requestConfig }) {
  failure = kind;
  say(kind);
  if (elt === main || !isStep(requestConfig)) return;
  keep(requestConfig);
  setTimeout(drain, RETRY);
}

// --- each autosave of the notes, and of an advice item, is a step of its own
document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.elt.matches(".app-advice") && !event.detail.elt.querySelector(":checked")) {
    // A note alone waits for its outcome.
    event.preventDefault();
    return;
  }
  const own = event.detail.elt.matches(".app-advice") ? "advice" : event.detail.path.endsWith("/notes") ? "notes" : null;
  if (own && event.detail.elt !== main) event.detail.formData.set("step", `${own}-${Date.now()}-${Math.random().toString(36).slice(2)}`);
});
document.addEventListener("htmx:afterRequest", (event) => {
  // A call that has ended leaves nothing behind.
  if (event.detail.successful && event.detail.requestConfig.path.endsWith("/end") && event.detail.xhr.status < 300) {
    unsent = unsent.filter((item) => item.call !== call);
    fresh = false;
    store();
  }
  if (event.detail.elt === main && event.detail.xhr.status === 422) refused = true;
  if (!event.detail.requestConfig.path.endsWith("/notes")) return;
  const state = document.querySelector(".app-notes__state");
  if (event.detail.successful) fresh = false;
  if (event.detail.successful) state.textContent = state.dataset.saved;
  else if (event.detail.xhr.status === 422) state.textContent = event.detail.xhr.responseText;
});

// --- notes typed in the last second before the page is left
document.addEventListener("input", (event) => { fresh ||= event.target.id === "notes"; });
addEventListener("beforeunload", () => {
  if (!fresh) return;
  const form = document.querySelector(".app-notes");
  const body = new URLSearchParams(new FormData(form));
  body.set("step", `notes-${Date.now()}`);
  fetch(form.action, { method: "POST", body, keepalive: true, headers: { "HX-Request": "true" } }).then(() => { fresh = false; }, () => {});
});

// --- after a step the question's heading takes focus, or what was refused; never while notes are being typed
document.addEventListener("htmx:afterSettle", (event) => shown(event.detail.elt.id === "call"));

// An advice item that was saved by itself leaves the panel as it is; one that was refused shows why.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { detail } = event;
  if (!detail.requestConfig.elt.matches(".app-advice") || detail.xhr.status !== 422) return;
  detail.target = document.getElementById("call");
  detail.selectOverride = "#call";
});

function shown(focus) {
  tick();
  document.querySelectorAll(".app-notes__save").forEach((button) => { button.hidden = true; });
  if (!focus || document.activeElement?.id === "notes") return;
  const error = document.querySelector(".govuk-error-summary");
  if (error) error.setAttribute("tabindex", "-1");
  (error ?? document.getElementById("words"))?.focus();
}

// --- keys: digits choose only while the answer group has focus; Alt and E is Emergency everywhere in a call
document.addEventListener("keydown", (event) => {
  if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === "KeyE") {
    const emergency = document.getElementById("emergency");
    if (!emergency) return;
    event.preventDefault();
    if (emergency instanceof HTMLFormElement) emergency.requestSubmit();
    else emergency.click();
    return;
  }
  const active = document.activeElement;
  const group = active?.closest("[data-keys]");
  if (!group || event.altKey || event.ctrlKey || event.metaKey || active.matches("textarea, input:not([type=radio], [type=checkbox])")) return;
  if (event.key === "Enter" && active.id === "words") {
    event.preventDefault();
    send(group.closest("form"));
    return;
  }
  if (!/^[0-9]$/.test(event.key)) return;
  const choice = group.querySelectorAll("input[type=radio], input[type=checkbox]")[(Number(event.key) + 9) % 10];
  if (!choice) return;
  event.preventDefault();
  choice.focus();
  choice.checked = choice.type === "radio" || !choice.checked;
  choice.dispatchEvent(new Event("change", { bubbles: true }));
});

// As Enter in a box of one line does: with the form's first button.
function send(form) {
  form.requestSubmit(form.querySelector("button[type=submit]"));
}

// --- the call clock
function tick() {
  const clock = document.querySelector(".app-clock");
  if (!clock) return;
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(clock.dataset.since)) / 1000));
  const two = (n) => String(n).padStart(2, "0");
  clock.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

if (document.getElementById("call")) {
  store();
  setInterval(tick, 1000);
  shown(true);
  drain();
}
