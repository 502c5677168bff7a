// What was typed into a form of a call and not sent yet. It is put back when the same form is shown again: after Emergency, after a look
// at another question, after the page was loaded anew. Kept in this tab alone, and only for the call that is open.
const KEPT = "makesafe-typed";
const call = document.getElementById("call")?.dataset.call;
const before = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
const forms = before.call === call ? before.forms : {};
let notes = before.call === call ? before.notes : undefined;

// The same question, showing the same recorded answer.
const name = (path, data) => [path, data.get("item"), data.get("seen")].join(" ");
const fields = (form) => [...form.elements].filter((field) => field.name && field.matches("input:not([type=hidden]), textarea"));
const choice = (field) => field.matches("[type=radio], [type=checkbox]");

function store() {
  sessionStorage.setItem(KEPT, JSON.stringify({ call, forms, notes }));
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
  delete forms[name(path, formData)];
  if (path.endsWith("/notes") && formData.get("text") === notes) notes = undefined;
  store();
}

// Notes that had not been saved when the page was left are put back and saved as if typed now.
function notesAgain() {
  const box = document.getElementById("notes");
  if (notes === undefined || box.value === notes) return;
  box.value = notes;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

if (call) {
  addEventListener("load", notesAgain);
  document.addEventListener("input", typing);
  document.addEventListener("change", typing);
  document.addEventListener("htmx:beforeOnLoad", sent);
  document.addEventListener("htmx:afterSwap", putBack);
  putBack();
}
