// What the components leave open on the handler's page: where the focus goes, keys, and the call clock. Steps are sent by steps.js.

// --- after a step the question's heading takes focus, or what was refused; never while notes are being typed
document.addEventListener("htmx:afterSettle", (event) => shown(event.detail.elt.id === "call"));

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

setInterval(tick, 1000);
shown(true);
