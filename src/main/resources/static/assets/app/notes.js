// Notes save themselves a moment after the last key, and at once when the focus leaves them. The clock is kept here and not in the page,
// whose parts are replaced while notes are typed. An advice item saves itself too, as soon as its outcome is chosen.
const PAUSE = 3000;
const CHOSEN = 700;
const { call } = document.getElementById("call")?.dataset ?? {};
const box = () => document.getElementById("notes");
let saved = box()?.value;
let clock;

const own = (kind) => `${kind}-${Date.now()}-${Math.random().toString(36).slice(2)}`;
const step = (path, data, part) => document.dispatchEvent(new CustomEvent("makesafe:step", { detail: { path, data, part } }));

function notes() {
  const data = new FormData(box().form);
  data.set("step", own("notes"));
  return data;
}

function save() {
  clearTimeout(clock);
  if (box().value === saved) return;
  saved = box().value;
  step(box().form.getAttribute("action"), notes());
}

function typed() {
  clearTimeout(clock);
  clock = setTimeout(save, PAUSE);
}

document.addEventListener("input", (event) => { if (event.target === box()) typed(); });
document.addEventListener("focusout", (event) => { if (event.target === box()) save(); });
document.addEventListener("submit", (event) => {
  if (event.target !== box()?.form) return;
  event.preventDefault();
  event.stopPropagation();
  save();
}, true);

document.addEventListener("htmx:afterRequest", ({ detail: { requestConfig, xhr } }) => {
  if (!requestConfig.path.endsWith(`${call}/notes`) || !xhr.status) return;
  const state = document.querySelector(".app-notes__state");
  if (xhr.status < 300) state.textContent = state.dataset.saved;
  else if (xhr.status === 422) state.textContent = xhr.responseText;
});

// What was typed in the last moments before the page is left.
addEventListener("beforeunload", () => {
  if (box()?.value === saved) return;
  fetch(box().form.action, { method: "POST", body: new URLSearchParams(notes()), keepalive: true, headers: { "HX-Request": "true" } })
    .catch(() => {});
});

// --- advice
const clocks = new Map();
document.addEventListener("change", ({ target }) => {
  const item = target.closest(".app-advice");
  // A note alone waits for its outcome.
  if (!item?.querySelector(":checked")) return;
  clearTimeout(clocks.get(item.dataset.advice));
  clocks.set(item.dataset.advice, setTimeout(() => advise(item), CHOSEN));
});

function advise(item) {
  const data = new FormData();
  item.querySelectorAll("input[type=text], :checked").forEach((field) => data.set(field.name, field.value));
  data.set("then", "advice");
  data.set("step", own("advice"));
  step(item.dataset.save, data, ".app-side");
}
