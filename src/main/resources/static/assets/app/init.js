// Starts the GOV.UK and MoJ components, again after each htmx swap, and says so when a step could not be sent.
const address = (id) => document.getElementById(id).href;

document.body.classList.add("js-enabled", "govuk-frontend-supported");

async function start(scope) {
  const { initAll } = await import(address("app-govuk"));
  initAll({ scope });
  if (scope.querySelector("[data-module^='moj-']")) {
    const moj = await import(address("app-moj"));
    moj.initAll({ scope });
  }
}

start(document);
document.addEventListener("htmx:afterSettle", (event) => start(event.detail.elt));

// What was kept in this tab belongs to whoever is signed in. Marked, for what is going on meanwhile must not keep it again.
document.querySelector("form[action$='/logout']")?.addEventListener("submit", () => {
  dispatchEvent(new Event("makesafe:leaving"));
  sessionStorage.clear();
});

// A page with its own way of keeping and resending input calls preventDefault() on these events.
const notice = document.getElementById("app-notice");

function say(text) {
  notice.textContent = text;
  notice.hidden = false;
}

document.addEventListener("htmx:sendError", (event) => {
  if (!event.defaultPrevented) say(notice.dataset.offline);
});
document.addEventListener("htmx:responseError", (event) => {
  if (!event.defaultPrevented) say(event.detail.xhr.status === 401 ? notice.dataset.signedOut : notice.dataset.failed);
});
document.addEventListener("htmx:afterOnLoad", (event) => {
  if (event.detail.xhr.status < 400) notice.hidden = true;
});

// The token as it is now: signing in again in another tab gives a new one, and the form's own would be refused.
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.cookie.split("; ").find((part) => part.startsWith("XSRF-TOKEN="));
  if (token) event.detail.headers["X-XSRF-TOKEN"] = token.slice("XSRF-TOKEN=".length);
});
