// What was typed into a form of a call and not sent yet. It is put back when the same form is shown again: after Emergency, after a look
// at another question, after the page was loaded anew. Kept in this tab alone, and only for the call that is open and the officer who
// typed it.
const KEPT = "makesafe-typed";
const { call, officer } = document.getElementById("call")?.dataset ?? {};
const before = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
const ours = before.call === call && before.officer === officer;
const forms = ours ? before.forms : {};
let notes = ours ? before.notes : undefined;
// The notes that the service may hold if nobody else wrote any: what the page showed, and whatever was sent from here since.
let bases = ours ? before.bases : [];
let over = false;

// The same question, showing the same recorded answer.
const name = (path, data) => [path, data.get("item"), data.get("seen"), data.get("then")].join(" ");
const fields = (form) => [...form.elements].filter((field) => field.name && field.matches("input:not([type=hidden]), textarea"));
const choice = (field) => field.matches("[type=radio], [type=checkbox]");

function store() {
  if (!over) sessionStorage.setItem(KEPT, JSON.stringify({ call, officer, forms, notes, bases }));
}

function typing(event) {
  const form = event.target.form;
  if (event.target.id === "notes") {
    notes = event.target.value;
    store();
  }
  if (!form?.matches("#call .app-step")) return;
  forms[name(form.getAttribute("action"), new FormData(form))] = fields(form).filter((field) => !choice(field) || field.checked)
    .map((field) => [field.name, field.value]);
  store();
}

function putBack() {
  document.querySelectorAll("#call .app-step").forEach((form) => {
    const kept = forms[name(form.getAttribute("action"), new FormData(form))];
    if (!kept) return;
    fields(form).forEach((field) => {
      const values = kept.filter(([key]) => key === field.name).map(([, value]) => value);
      if (choice(field)) field.checked = values.includes(field.value);
      else if (values.length) field.value = values[0];
    });
  });
}

function sent(event) {
  const { requestConfig: { verb, path, formData }, xhr } = event.detail;
  if (verb !== "post" || xhr.status >= 300) return;
  if (path.endsWith("/end")) {
    over = true;
    sessionStorage.removeItem(KEPT);
    return;
  }
  delete forms[name(path, formData)];
  if (path.endsWith("/notes")) {
    bases = [formData.get("text")];
    if (bases[0] === notes) notes = undefined;
  }
  store();
}

function sending({ detail: { path, formData } }) {
  if (!path.endsWith("/notes")) return;
  bases.push(formData.get("text"));
  store();
}

// Notes that had not been saved when the page was left are put back and saved as if typed now; not over newer ones.
function notesAgain() {
  const box = document.getElementById("notes");
  const known = bases.includes(box.value);
  bases = [box.value];
  if (!known) notes = undefined;
  store();
  if (notes === undefined || box.value === notes) return;
  box.value = notes;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

if (call) {
  addEventListener("load", notesAgain);
  addEventListener("makesafe:leaving", () => { over = true; });
  document.addEventListener("input", typing);
  document.addEventListener("change", typing);
  document.addEventListener("htmx:configRequest", sending);
  document.addEventListener("htmx:beforeOnLoad", sent);
  document.addEventListener("htmx:afterSwap", putBack);
  putBack();
}
