// Keeps the page in step with the telephones, and reads aloud what is said, where the browser can. Every act and every look brings the whole
// page; what changed is put in its place, so that what is typed and where the focus is stay as they are.
const EVERY = 600;
const PARTS = ["phone-acts", "phone-state", "phone-desk"];
const heard = () => document.getElementById("phone-heard");
const voice = window.speechSynthesis;
const aloud = document.getElementById("aloud");
let asked = 0;
let shown = 0;

function replace(id, fresh) {
  const old = document.getElementById(id);
  if (old.innerHTML === fresh.innerHTML) return;
  const focus = old.contains(document.activeElement) ? document.activeElement.id : null;
  old.replaceChildren(...fresh.childNodes);
  // The button that was pressed may be gone; the next best thing is the first that is there.
  if (focus) (document.getElementById(focus) ?? old.querySelector("button"))?.focus();
}

// What was heard only grows, so that a screen reader tells what is new and nothing twice.
function listen(fresh) {
  const old = heard();
  if (old.dataset.call !== fresh.dataset.call) {
    old.dataset.call = fresh.dataset.call;
    old.replaceChildren();
    voice?.cancel();
  }
  [...fresh.children].forEach((line, place) => {
    const known = old.children[place];
    if (!known) {
      old.append(line);
      say(line);
    } else if (known.innerHTML !== line.innerHTML) {
      known.replaceChildren(...line.childNodes);
      voice?.cancel();
    }
  });
  old.parentElement.scrollTop = old.parentElement.scrollHeight;
}

function say(line) {
  if (!voice || !aloud.checked || !["SAY", "PERSON"].includes(line.dataset.kind)) return;
  const words = line.querySelector(".app-phone__words");
  const said = new SpeechSynthesisUtterance(words.textContent);
  said.lang = words.lang;
  voice.speak(said);
}

// Of two answers that cross, the one that was asked for later counts.
async function bring(answer) {
  const mine = ++asked;
  try {
    const reply = await answer;
    if (!reply.ok) return;
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    if (mine < shown) return;
    shown = mine;
    PARTS.forEach((id) => replace(id, page.getElementById(id)));
    listen(page.getElementById("phone-heard"));
  } catch {
    // The next look may find the service again.
  }
}

const look = () => bring(fetch(location.href));

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-act]")) return;
  event.preventDefault();
  if (form.querySelector("[name=keys]")) voice?.cancel();
  bring(fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, event.submitter)) }));
  if (form.elements.words) form.elements.words.value = "";
});

// Keys of the keyboard are keys of the telephone while the focus is on it, and not in a field.
document.getElementById("caller").addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.matches("input, select")) return;
  const key = [...document.querySelectorAll("[name=keys]")].find((button) => button.value === event.key);
  if (!key) return;
  event.preventDefault();
  key.click();
});

document.querySelector("[data-look]").parentElement.hidden = true;
document.getElementById("phone-aloud").hidden = !voice;
aloud.addEventListener("change", () => { if (!aloud.checked) voice.cancel(); });
setInterval(look, EVERY);
